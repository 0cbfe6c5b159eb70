import { type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';

/** Endings and beginnings that tell a name in some tradition (dictionary `name-shapes`). */
export interface AffixTable {
  /** Strength 1 to 3 of the strongest ending or beginning of the word `text[start, end)`, 0 for none. */
  strength(text: string, start: number, end: number): number;
}

interface Affix {
  readonly minimum: number;
  readonly strength: number;
}

const LONGEST = 8;

export function createAffixes(gazetteer: Gazetteer): AffixTable {
  const dictionary = gazetteer.dictionary('name-shapes');
  const fold = gazetteer.vocabulary.fold;
  let suffixes: Map<string, Affix> | undefined;
  const prefixes = new Map<string, Affix>();
  const folded = (text: string, start: number, end: number): string => {
    let word = '';
    for (let i = start; i < end; i++) {
      const unit = fold[text.charCodeAt(i)] ?? 0;
      if (unit !== 0) word += String.fromCharCode(unit);
    }
    return word;
  };
  const load = (): Map<string, Affix> => {
    const map = new Map<string, Affix>();
    for (let row = 0; row < dictionary.rows; row++) {
      const form = valueAt(dictionary, 'form', row).replace(/^-|-$/g, '');
      const affix = {
        minimum: Number(valueAt(dictionary, 'minimum', row)) || form.length + 2,
        strength: Number(valueAt(dictionary, 'strength', row)) || 1,
      };
      const into = valueAt(dictionary, 'position', row) === 'prefix' ? prefixes : map;
      const key = folded(form, 0, form.length);
      const other = into.get(key);
      into.set(
        key,
        other === undefined
          ? affix
          : { minimum: Math.min(other.minimum, affix.minimum), strength: Math.max(other.strength, affix.strength) },
      );
    }
    return map;
  };
  return {
    strength(text, start, end) {
      suffixes ??= load();
      const word = folded(text, start, end);
      let best = 0;
      for (let size = 2; size <= LONGEST && size < word.length; size++) {
        const suffix = suffixes.get(word.slice(-size));
        if (suffix !== undefined && word.length >= suffix.minimum) best = Math.max(best, suffix.strength);
        const prefix = prefixes.get(word.slice(0, size));
        if (prefix !== undefined && word.length >= prefix.minimum) best = Math.max(best, prefix.strength);
      }
      return best;
    },
  };
}
