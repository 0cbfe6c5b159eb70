/** Small words that rules name, with the own numbers that they have in the lexicon. */
export const Word = {
  the: 1,
  a: 2,
  an: 3,
  of: 4,
  to: 5,
  and: 6,
  or: 7,
  in: 8,
  on: 9,
  at: 10,
  by: 11,
  for: 12,
  from: 13,
  since: 14,
  until: 15,
  till: 16,
  through: 17,
  during: 18,
  between: 19,
  before: 20,
  after: 21,
  within: 22,
  over: 23,
  than: 24,
  so: 25,
  am: 26,
  pm: 27,
  time: 28,
  half: 29,
  old: 30,
  year: 31,
  day: 32,
  its: 33,
  their: 34,
  his: 35,
  her: 36,
  our: 37,
  date: 38,
  published: 39,
  updated: 40,
  posted: 41,
  last: 42,
  next: 43,
  this: 44,
  that: 45,
  some: 46,
  few: 47,
  per: 48,
  end: 49,
  long: 50,
  be: 51,
  hours: 52,
  two: 53,
  around: 54,
  about: 55,
  night: 56,
  oclock: 57,
  bc: 58,
  bce: 59,
  ad: 60,
  ce: 61,
  fy: 62,
  no: 63,
  possessive: 64,
  dates: 65,
} as const;

export type Constant = (typeof Word)[keyof typeof Word];

/** Forms of those whose name is not the word itself. */
const forms: Partial<Readonly<Record<string, string>>> = {
  oclock: "o'clock",
  bc: 'BC',
  bce: 'BCE',
  ad: 'AD',
  ce: 'CE',
  fy: 'FY',
  no: 'No',
  possessive: "'s",
  dates: 'dated',
};

/** The words with their numbers. */
export const constants: readonly (readonly [form: string, number: Constant])[] = Object.entries(Word).map(
  ([name, number]) => [forms[name] ?? name, number] as const,
);

/** Some of the words: 1 at their numbers. */
export type WordSet = Uint8Array;

export function wordSet(...words: readonly Constant[]): WordSet {
  const set = new Uint8Array(constants.length + 1);
  for (const word of words) set[word] = 1;
  return set;
}
