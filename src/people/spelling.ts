/** Pairs of spellings that transliteration uses for one sound, in the order in which they are folded. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/(?:kh|gh|q|ck|c(?=[aourl]))/g, 'k'],
  [/(?:ph)/g, 'f'],
  [/(?:dzh|dj|zh)/g, 'j'],
  [/(?:tsch|tch|ch)/g, 'c'],
  [/(?:sch|sh)/g, 's'],
  [/(?:ou|oo|w)/g, 'u'],
  [/(?:ee|iy|yi|ij|y)/g, 'i'],
  [/v/g, 'u'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/h/g, ''],
  [/e/g, 'a'],
  [/o/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** A rough sound of a folded name, equal for most spellings of one name (`Hasanov`, `Hassanow`). */
export function soundOf(folded: string): string {
  return SOUNDS.reduce((word, [pattern, replacement]) => word.replace(pattern, replacement), folded);
}
