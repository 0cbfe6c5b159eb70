/** Small words that rules name, each with its form where that is no name by itself. */
const same = [
  'the',
  'a',
  'an',
  'of',
  'to',
  'and',
  'or',
  'in',
  'on',
  'at',
  'by',
  'for',
  'from',
  'since',
  'until',
  'till',
  'through',
  'during',
  'between',
  'before',
  'after',
  'within',
  'over',
  'than',
  'so',
  'am',
  'pm',
  'time',
  'half',
  'old',
  'year',
  'day',
  'its',
  'their',
  'his',
  'her',
  'our',
  'date',
  'published',
  'updated',
  'posted',
  'last',
  'next',
  'this',
  'that',
  'some',
  'few',
  'per',
  'end',
  'long',
  'be',
  'hours',
  'two',
  'around',
  'about',
  'night',
] as const;

const forms = {
  oclock: "o'clock",
  bc: 'BC',
  bce: 'BCE',
  ad: 'AD',
  ce: 'CE',
  fy: 'FY',
  no: 'No',
  possessive: "'s",
  dates: 'dated',
} as const;

export type Constant = (typeof same)[number] | keyof typeof forms;

/** Names of the constants with their forms. */
export const constants: readonly (readonly [Constant, string])[] = [
  ...same.map((name) => [name, name] as const),
  ...entriesOf(forms),
];

function entriesOf<K extends string>(record: Readonly<Record<K, string>>): [K, string][] {
  return Object.entries(record) as [K, string][];
}
