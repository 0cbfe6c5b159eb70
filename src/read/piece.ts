import type { Growing } from '../core/growing.ts';
import { Problem, problemOf } from '../core/problem.ts';
import type { InputDocument, Piece, Understood } from './reader.ts';

/**
 * What a piece holds, with its place; what the input does wrong is told, not thrown. A promise only where the piece asks for one:
 * waiting for each of a million records takes longer than reading them.
 * @throws where the fault is the program's own
 */
export function documentIn({ place, read }: Piece): Understood | Promise<Understood> {
  try {
    const item = read();
    if (!(item instanceof Promise)) return placed(item, place);
    return item.then(
      (understood) => placed(understood, place),
      (error) => placed(toldOf(error), place),
    );
  } catch (error) {
    return placed(toldOf(error), place);
  }
}

function toldOf(error: unknown): Problem {
  const problem = problemOf(error);
  if (problem === null) throw error;
  return problem;
}

function placed(item: Understood, place: string | undefined): Understood {
  if (item === null || place === undefined) return item;
  if (!(item instanceof Problem)) {
    const own: Growing<InputDocument> = item;
    own.place = place;
    return own;
  }
  const { code, message, mend } = item;
  return new Problem(code, message, { place, ...(mend === undefined ? {} : { mend }) });
}
