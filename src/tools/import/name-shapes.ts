/**
 * Weighs the beginnings and endings in dictionaries/name-shapes against the other lists, and drops those that tell nothing.
 *
 *     npx tsx src/tools/import/name-shapes.ts
 *
 * Strength is how many times as often names have the shape as other words do, where English common words and places that are no
 * names count alike: 4 from 16 times (endings alone), 3 from 8 times, 2 from 4 times, 1 from twice. A shape that fewer than eight names have, or that is less
 * telling than that, loses its line. To add shapes, write lines with any
 * strength and run this; run it again when the lists of names have grown much.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { byCodePoint, readForms } from './dictionary-file.ts';

const path = 'dictionaries/name-shapes/name-shapes.tsv';
const fewestNames = 8;
/** Strength of endings alone: beginnings stand before plurals and brands as well. */
const SUREST = 4;
const ratios = [
  [16, SUREST],
  [8, 3],
  [4, 2],
  [2, 1],
] as const;

const fold = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');

const words = [...readForms('dictionaries/lexicon', (file) => file.startsWith('common-words-'))];
const common = new Set(words);
const names = [...new Set([...readForms('dictionaries/names', () => true)].map(fold))].filter(
  (name) => !common.has(name),
);
const listed = new Set(names);
const places = [...readForms('dictionaries/places', () => true)]
  .map(fold)
  .filter((place) => !place.includes(' ') && !listed.has(place) && !common.has(place));

/** The share of forms with at least `minimum` letters that have the shape, and how many they are. */
function shareWith(forms: readonly string[], affix: string, prefix: boolean, minimum: number) {
  let all = 0;
  let having = 0;
  for (const form of forms) {
    if (form.length < minimum) continue;
    all++;
    if (prefix ? form.startsWith(affix) : form.endsWith(affix)) having++;
  }
  return { having, share: having / Math.max(all, 1) };
}

const lines = readFileSync(path, 'utf8').split('\n');
const comments = lines.filter((line) => line.startsWith('#'));
const [header = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
const kept: string[] = [];
for (const row of rows) {
  const [form = '', part = '', position = '', minimum = '', tradition = ''] = row.split('\t');
  const prefix = position === 'prefix';
  const amongNames = shareWith(names, form, prefix, Number(minimum));
  const amongWords = shareWith(words, form, prefix, Number(minimum));
  const amongPlaces = shareWith(places, form, prefix, Number(minimum));
  // Half a place is added, so that a shape which no other word has is not infinitely telling.
  const ratio = amongNames.share / ((amongWords.share + amongPlaces.share + 0.5 / places.length) / 2);
  const strength = ratios.find(([least, most]) => ratio >= least && !(prefix && most === SUREST))?.[1];
  if (strength === undefined || amongNames.having < fewestNames || form.length < 2) continue;
  kept.push([form, part, position, minimum, tradition, strength].join('\t'));
}
writeFileSync(path, [...comments, header, ...kept.sort(byCodePoint), ''].join('\n'));
process.stdout.write(`${rows.length} shapes weighed, ${kept.length} kept\n`);
