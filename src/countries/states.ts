import { cellsOf, type Gazetteer } from '../engine/gazetteer/gazetteer.ts';

/** One state, territory, constituent country or former state, as it is printed. */
export interface State {
  /** Its own code, or that of the state it belongs to for a constituent country. */
  readonly code: string;
  readonly code3: string;
  readonly name: string;
}

/** The table of states. Recognisers compare positions in it; what an article has of it is put together when first asked for. */
export interface States {
  /** Positions are below this. */
  readonly count: number;
  /** Position of a code of the table (`GB-SCT` for Scotland), or -1. */
  readonly indexOf: (own: string) => number;
  /** The state at a position; undefined for -1. */
  readonly at: (position: number) => State | undefined;
  /** The state that is printed with a code. */
  readonly byCode: (code: string) => State | undefined;
}

export function loadStates(gazetteer: Gazetteer): States {
  const table = gazetteer.dictionary('countries');
  const codes = table.columns.get('code');
  const [own, code3, name, status, belongs] = ['code', 'code3', 'name', 'status', 'belongs'].map((column) =>
    cellsOf(table, column),
  );
  const states = new Array<State | undefined>(table.rows).fill(undefined);
  const printed = new Map<string, State>();
  const indexOf = (code: string): number => {
    const value = codes?.values().indexOf(code) ?? -1;
    return value < 0 ? -1 : (codes?.index.indexOf(value) ?? -1);
  };
  const at = (position: number): State | undefined => {
    if (position < 0) return undefined;
    const known = states[position];
    if (known !== undefined) return known;
    const code = (status?.(position) === 'constituent' ? belongs : own)?.(position) ?? '';
    const state = { code, code3: code3?.(position) ?? '', name: name?.(position) ?? '' };
    states[position] = state;
    return state;
  };
  const byCode = (code: string): State | undefined => {
    const known = printed.get(code);
    if (known !== undefined) return known;
    const state = at(indexOf(code));
    if (state !== undefined) printed.set(code, state);
    return state;
  };
  return { count: table.rows, indexOf, at, byCode };
}
