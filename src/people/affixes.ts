import { type Dictionary, type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';
import { NumberTable } from '../engine/number-table.ts';
import { foldOf } from '../engine/segment/characters.ts';
import type { FoldedWord } from './folded-word.ts';

/** Endings and beginnings that tell a name in some tradition (dictionary `name-shapes`). */
export interface AffixTable {
  /** Strength 1 to 4 of the strongest ending or beginning of a word, 0 for none. */
  strength(word: FoldedWord): number;
}

const LONGEST = 8;
/** A beginning or ending that only leads to longer ones; a listed one is its strength and, above that, the least length of a word. */
const ON_THE_WAY = 0;
const MINIMUM_SHIFT = 3;
const STRENGTH = (1 << MINIMUM_SHIFT) - 1;
const mix = (hash: number, unit: number): number => (Math.imul(hash, 0x01000193) ^ unit) | 0;

/** Two letters as a number; pairs of other letters may share it. */
const PAIRS = 1 << 10;
const pairOf = (one: number, two: number): number => ((one & 31) << 5) | (two & 31);

/** What holds for either of two lines of one form. */
const either = (a: number, b: number): number =>
  a === ON_THE_WAY || b === ON_THE_WAY
    ? a | b
    : (Math.min(a >> MINIMUM_SHIFT, b >> MINIMUM_SHIFT) << MINIMUM_SHIFT) | Math.max(a & STRENGTH, b & STRENGTH);

/**
 * Endings by the hash of their letters from the last one on, beginnings from the first one on; with every part that leads to one, so
 * that a look-up ends where none goes on. Beside them the first two letters of all endings, and those of all beginnings: most words have
 * none of either.
 */
function reckon(dictionary: Dictionary) {
  const suffixes = new NumberTable();
  const prefixes = new NumberTable();
  const suffixPairs = new Uint8Array(PAIRS);
  const prefixPairs = new Uint8Array(PAIRS);
  for (let row = 0; row < dictionary.rows; row++) {
    const form = valueAt(dictionary, 'form', row).replace(/^-|-$/g, '');
    const prefix = valueAt(dictionary, 'position', row) === 'prefix';
    const minimum = Number(valueAt(dictionary, 'minimum', row)) || form.length + 2;
    const strength = Number(valueAt(dictionary, 'strength', row)) || 1;
    const into = prefix ? prefixes : suffixes;
    const letterAt = (i: number): number => foldOf(form.charCodeAt(prefix ? i : form.length - 1 - i));
    if (form.length > 1) (prefix ? prefixPairs : suffixPairs)[pairOf(letterAt(0), letterAt(1))] = 1;
    let hash = 0;
    for (let i = 0; i < form.length; i++) {
      hash = mix(hash, letterAt(i));
      const own = i === form.length - 1 ? (minimum << MINIMUM_SHIFT) | strength : ON_THE_WAY;
      into.set(hash, either(into.get(hash, ON_THE_WAY), own));
    }
  }
  return { suffixes: suffixes.contents, prefixes: prefixes.contents, suffixPairs, prefixPairs };
}

export function createAffixes(gazetteer: Gazetteer): AffixTable {
  const tables = gazetteer.reckoned('name-affixes', () => reckon(gazetteer.dictionary('name-shapes')));
  const suffixes = new NumberTable(tables.suffixes);
  const prefixes = new NumberTable(tables.prefixes);
  const { suffixPairs, prefixPairs } = tables;

  /** The strongest of the beginnings (`step` 1) or endings (-1) that a word has from its letter `at` on. */
  const strongest = (
    affixes: NumberTable,
    pairs: Uint8Array,
    { units, length }: FoldedWord,
    at: number,
    step: number,
  ): number => {
    if (pairs[pairOf(units[at] ?? 0, units[at + step] ?? 0)] !== 1) return 0;
    let best = 0;
    let hash = 0;
    for (let size = 1; size <= LONGEST && size < length; size++) {
      hash = mix(hash, units[at + step * (size - 1)] ?? 0);
      const found = affixes.get(hash, -1);
      if (found < 0) break;
      if (size > 1 && length >= found >> MINIMUM_SHIFT && (found & STRENGTH) > best) best = found & STRENGTH;
    }
    return best;
  };

  return {
    strength(word) {
      if (word.length < 3) return 0;
      return Math.max(
        strongest(suffixes, suffixPairs, word, word.length - 1, -1),
        strongest(prefixes, prefixPairs, word, 0, 1),
      );
    },
  };
}
