import type { Tokens } from '../core/document.ts';
import type { CountryForms } from './forms.ts';
import type { Readings } from './readings.ts';

/** What a line of `country-forms` says of its form. */
export interface Entry {
  /** Bits of {@link FormKind}. */
  readonly kind: number;
  /** Its state, as a position in {@link States}; empty where there is none. */
  readonly states: readonly number[];
  /** The group of readings of the form, or -1 where it is not ambiguous. */
  readonly group: number;
  /** Means its state beyond reasonable doubt, whatever stands round it. */
  readonly sure: boolean;
  /** Means all its states at once (`the two Koreas`). */
  readonly together: boolean;
}

/** The lines of `country-forms`, each put together when its form is first met: an article has few of them, and often. */
export interface Entries {
  /** @param first tokens `[first, last)` are the form */
  readonly entryOf: (row: number, tokens: Tokens, first: number, last: number) => Entry;
}

export function loadEntries(rows: number, forms: CountryForms, readings: Readings): Entries {
  const entries = new Array<Entry | undefined>(rows).fill(undefined);
  const make = (row: number, tokens: Tokens, first: number, last: number): Entry => {
    const state = forms.state(row);
    const group = readings.groupOf(row, tokens, first, last);
    const sure = group < 0 || readings.groupAt(group)?.sure === true;
    return {
      kind: forms.kind(row),
      states: state < 0 ? [] : [state],
      group,
      sure,
      together: forms.together(row) === 1,
    };
  };
  return {
    entryOf: (row, tokens, first, last) => {
      const known = entries[row];
      if (known !== undefined) return known;
      const entry = make(row, tokens, first, last);
      entries[row] = entry;
      return entry;
    },
  };
}
