import { type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';
import { foldOf } from '../engine/segment/characters.ts';

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
const mix = (hash: number, unit: number): number => (Math.imul(hash, 0x01000193) ^ unit) | 0;

export function createAffixes(gazetteer: Gazetteer): AffixTable {
  const dictionary = gazetteer.dictionary('name-shapes');
  const { characters } = gazetteer.vocabulary;
  /** Endings by the hash of their letters from the last one on, beginnings from the first one on. */
  const suffixes = new Map<number, Affix>();
  const prefixes = new Map<number, Affix>();
  let loaded = false;

  const load = (): void => {
    loaded = true;
    for (let row = 0; row < dictionary.rows; row++) {
      const form = valueAt(dictionary, 'form', row).replace(/^-|-$/g, '');
      const prefix = valueAt(dictionary, 'position', row) === 'prefix';
      const minimum = Number(valueAt(dictionary, 'minimum', row)) || form.length + 2;
      const strength = Number(valueAt(dictionary, 'strength', row)) || 1;
      let hash = 0;
      for (let i = 0; i < form.length; i++)
        hash = mix(hash, foldOf(characters, form.charCodeAt(prefix ? i : form.length - 1 - i)));
      const into = prefix ? prefixes : suffixes;
      const other = into.get(hash) ?? { minimum, strength };
      into.set(hash, { minimum: Math.min(other.minimum, minimum), strength: Math.max(other.strength, strength) });
    }
  };

  return {
    strength(text, start, end) {
      if (!loaded) load();
      const length = end - start;
      let best = 0;
      let forward = 0;
      let backward = 0;
      for (let size = 1; size <= LONGEST && size < length; size++) {
        forward = mix(forward, foldOf(characters, text.charCodeAt(start + size - 1)));
        backward = mix(backward, foldOf(characters, text.charCodeAt(end - size)));
        if (size === 1) continue;
        const suffix = suffixes.get(backward);
        if (suffix !== undefined && length >= suffix.minimum && suffix.strength > best) best = suffix.strength;
        const prefix = prefixes.get(forward);
        if (prefix !== undefined && length >= prefix.minimum && prefix.strength > best) best = prefix.strength;
      }
      return best;
    },
  };
}
