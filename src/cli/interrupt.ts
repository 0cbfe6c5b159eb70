import { Exit } from './exit.ts';

export interface Interrupt {
  readonly asked: () => boolean;
  /** To be awaited after each document of so many units: lets a signal come through. */
  readonly turn: (units: number) => Promise<void>;
  /** Called when the user asks to end: a wait for input is broken off here. */
  readonly onAsk: (action: () => void) => void;
}

/** Work between two looks for a signal, in UTF-16 units: some tenths of a second. */
const TURN = 1 << 20;

/**
 * The first SIGINT or SIGTERM ends the run after the current document, the second ends it at once.
 * @param abandon clears away what would be left behind by an end at once
 */
export function watchInterrupt(abandon: () => void): Interrupt {
  let asked = false;
  let done = 0;
  const actions: (() => void)[] = [];
  const ask = (): void => {
    if (asked) {
      abandon();
      process.exit(Exit.Interrupted);
    }
    asked = true;
    for (const action of actions) action();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  return {
    asked: () => asked,
    onAsk: (action) => actions.push(action),
    turn: async (units) => {
      done += units;
      if (done < TURN) return;
      done = 0;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
