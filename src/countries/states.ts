import { type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';

/** One state, territory, constituent country or former state. */
export interface State {
  /** Code as in the table `countries` (`GB-SCT` for Scotland). */
  readonly own: string;
  /** Code that is printed: of the state for a constituent country, else its own. */
  readonly code: string;
  readonly code3: string;
  readonly name: string;
  readonly status: string;
}

/** The table of states; recognisers compare positions in `all` and make strings only for what they propose. */
export interface States {
  readonly all: readonly State[];
  /** Position of a code of the table, or -1. */
  readonly indexOf: (own: string) => number;
  readonly byCode: ReadonlyMap<string, State>;
}

export function loadStates(gazetteer: Gazetteer): States {
  const table = gazetteer.dictionary('countries');
  const at = (column: string, row: number): string => valueAt(table, column, row);
  const constituents: State[] = [];
  const all: State[] = [];
  const byCode = new Map<string, State>();
  for (let row = 0; row < table.rows; row++) {
    const own = at('code', row);
    const state = { own, code: own, code3: at('code3', row), name: at('name', row), status: at('status', row) };
    if (state.status === 'constituent') constituents.push({ ...state, code: at('belongs', row) });
    else {
      all.push(state);
      byCode.set(own, state);
    }
  }
  all.push(...constituents);
  const positions = new Map(all.map(({ own }, index) => [own, index]));
  return { all, indexOf: (own) => positions.get(own) ?? -1, byCode };
}
