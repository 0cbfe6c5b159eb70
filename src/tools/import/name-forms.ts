import { folded, readForms } from './dictionary-file.ts';

const nameWord = /^\p{Lu}[\p{Script=Latin}\p{M}]*(?:['’][\p{Script=Latin}\p{M}]+)*$/u;

/**
 * The words of a name as the tokeniser gives them: split at spaces and hyphens, inner apostrophes kept,
 * particles in lower case, initials and other scripts left out.
 */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFC')
    .split(/[\s\u00a0\-‐‑–/]+/u)
    .map((word) => word.replaceAll('’', "'"))
    .filter((word) => word.length > 1 && nameWord.test(word) && word !== word.toUpperCase());
}

/**
 * A test for forms that lists of names have but that are rather English words ("President", "Court"): a word of the common sizes
 * counts as a name only where a list written by hand has it too.
 */
export function createWordFilter(): (form: string) => boolean {
  const common = readForms('dictionaries/lexicon', (file) => /^common-words-(10|20|35)\.tsv$/.test(file));
  const byHand = readForms('dictionaries/names', (file) => !/^(faker|compromise)/.test(file));
  return (form) => {
    const key = folded(form);
    return common.has(key) && !byHand.has(key);
  };
}
