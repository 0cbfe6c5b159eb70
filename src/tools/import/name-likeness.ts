/** Makes dictionaries/name-likeness/trigrams.tsv from the name lists and the common words. Run: npx tsx src/tools/import/name-likeness.ts */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDictionary } from '../../engine/gazetteer/folder.ts';
import { foldOf, makeCharacters } from '../../engine/segment/characters.ts';
import { ALPHABET, letterOf, SCORE_STEP, SCORE_ZERO } from '../../people/likeness.ts';

makeCharacters();
const EDGE = 26;
const SMOOTHING = 2;

function count(words: Iterable<string>): Float64Array {
  const counts = new Float64Array(ALPHABET ** 3);
  for (const word of words) {
    const letters = [...word]
      .map((character) => letterOf(foldOf(character.charCodeAt(0))))
      .filter((letter) => letter >= 0);
    if (letters.length === 0) continue;
    let [a, b] = [EDGE, EDGE];
    for (const c of [...letters, EDGE]) {
      const cell = (a * ALPHABET + b) * ALPHABET + c;
      counts[cell] = (counts[cell] ?? 0) + 1;
      [a, b] = [b, c];
    }
  }
  return counts;
}

/** Log-probability of each third letter given the two before it. */
function conditional(counts: Float64Array): Float64Array {
  const result = new Float64Array(counts.length);
  for (let pair = 0; pair < counts.length; pair += ALPHABET) {
    let total = 0;
    for (let c = 0; c < ALPHABET; c++) total += counts[pair + c] ?? 0;
    for (let c = 0; c < ALPHABET; c++)
      result[pair + c] = Math.log(((counts[pair + c] ?? 0) + SMOOTHING / ALPHABET) / (total + SMOOTHING));
  }
  return result;
}

/** The whole file as text, from the dictionaries under `folder`. */
export function makeTrigrams(folder: string): string {
  const formsOf = (name: string, fits: (cells: readonly string[]) => boolean): Set<string> =>
    new Set(
      readDictionary(join(folder, name))
        .rows.filter(fits)
        .map((cells) => (cells[0] ?? '').toLowerCase()),
    );
  const words = formsOf('lexicon', (cells) => /common-(?:10|20|35)/.test(cells[1] ?? ''));
  const names = formsOf('names', (cells) => /given-name|family-name/.test(cells[1] ?? ''));
  for (const word of words) names.delete(word);
  const ofNames = conditional(count(names));
  const ofWords = conditional(count(words));
  const letter = (index: number): string => (index === EDGE ? '_' : String.fromCharCode(0x61 + index));
  const lines: string[] = [];
  for (let a = 0; a < ALPHABET; a++) {
    for (let b = 0; b < ALPHABET; b++) {
      let line = '';
      for (let c = 0; c < ALPHABET; c++) {
        const cell = (a * ALPHABET + b) * ALPHABET + c;
        const odds = Math.round(((ofNames[cell] ?? 0) - (ofWords[cell] ?? 0)) / SCORE_STEP);
        line += String.fromCharCode(SCORE_ZERO + Math.max(-9, Math.min(16, odds)));
      }
      lines.push(`${letter(a)}${letter(b)}\t${line}`);
    }
  }
  lines.sort((x, y) => (x < y ? -1 : 1));
  return `form\tscores\n${lines.join('\n')}\n`;
}

if (process.argv[1]?.endsWith('name-likeness.ts'))
  writeFileSync('dictionaries/name-likeness/trigrams.tsv', makeTrigrams('dictionaries'));
