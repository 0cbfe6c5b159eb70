import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, valueAt, wordAt } from '../engine/gazetteer/gazetteer.ts';
import type { States } from './states.ts';

/** Combining forms (`Sino-`): the state of a word number, or -1. */
export type CombiningForms = (word: number) => number;

export function loadCombiningForms(gazetteer: Gazetteer, states: States): CombiningForms {
  const table = gazetteer.dictionary('country-combining-forms');
  const form = table.columns.get('form');
  let rows: Map<number, number> | undefined;
  return (word) => {
    rows ??= new Map(Array.from({ length: table.rows }, (_, row) => [wordAt(form, row), row]));
    const row = rows.get(word);
    return row === undefined ? -1 : states.indexOf(valueAt(table, 'code', row));
  };
}

/**
 * The tokens of combining forms: capitalised, directly before a hyphen, and followed by a capitalised word
 * (`Sino-Indian`, `Russo-Turkish War`; a lower-case second part is another word, as in `Franco-style`).
 */
export function isBeforeHyphen({ tokens }: Annotated, at: number): boolean {
  const { shape, count } = tokens;
  if (at + 2 >= count) return false;
  const dash = shape[at + 1] ?? 0;
  const next = shape[at + 2] ?? 0;
  return (
    ((shape[at] ?? 0) & Shape.Capitalised) !== 0 &&
    (dash & Shape.Dash) !== 0 &&
    (dash & Shape.SpaceBefore) === 0 &&
    (next & Shape.Capitalised) !== 0 &&
    (next & Shape.SpaceBefore) === 0
  );
}
