import fc from 'fast-check';

/** Pieces of news, in which all four types are found. */
const news = [
  'General Ada Kora',
  'Prime Minister Łukasz Wrona',
  'President Nuria del Valle-Ortiz',
  "Tarik O'Dowd's",
  'Dr. J. R. Aminov Jr.',
  'Abdul-Rahman bin Saleh al-Harun',
  'Kim Tae-ri',
  'Mrs. Əliyeva',
  'MINISTER KORA',
  'Kora',
  'the Ghanaian defence minister',
  'U.S.-led',
  'Côte d’Ivoire',
  'Türkiye',
  'Georgia',
  'the Franco-German brigade',
  'said',
  'on 4 May 2021',
  'last Friday',
  'October 23, 2023',
  '2023-10-23',
  'from 3 to 5 June',
  'at 3:30 p.m.',
  'in the 1990s',
  'Q3 2022',
  'every Monday',
  'Lt. Gen.',
  'https://example.org/Ada-Kora',
  '@kora',
  '#Ghana',
  'NAIROBI, Kenya, May 4 (Press) —',
];

/** What breaks recognisers: letters that change length with case, halves of characters, marks, controls, odd spaces. */
const hostile = [
  ...['İ', 'ı', 'ß', 'ẞ', 'ﬁ', 'ŉ', 'ǰ', 'ΐ', 'Σς', 'Ǆ', 'ĳ', 'Å', 'Ａｄａ', '𝐀𝐝𝐚', '𐐀'],
  ...['\uD83D', '\uDE42', '🙂', '👩🏽‍🚀', '🇬🇭', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '\u0301', 'e\u0301\u0323', '\u200D', '\u200B', '\uFE0F'],
  ...['\u00AD', '\uFEFF', '\u0000', '\u0007', '\u001B[31m', '\u007F', '\u0085', '\u2028', '\u2029', '\u202E', '\u2066'],
  ...['\r\n', '\n', '\n\n', '\r', '\t', ' ', '\u00A0', '\u3000', '\u2009', '   '],
  ...["'", '’', '‘', '"', '“', '”', '«', '`', '´', 'ʼ', "'s", '’s', "s'"],
  ...[
    '-',
    '‐',
    '‑',
    '–',
    '—',
    '−',
    '...',
    '…',
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
    '(',
    ')',
    '[',
    ']',
    '{',
    '<b>',
    '&amp;',
    '/',
    '\\',
    '|',
    '*',
    '_',
    '%',
    '$',
    '€',
    '№',
    '°',
  ],
  ...[
    '0',
    '00',
    '1,200',
    '3.5',
    '18th',
    '1e9',
    '99999999999999999999',
    '٣',
    '२',
    '31/02/2020',
    '2020-13-45',
    '0000-00-00',
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN'],
  ...['北京', 'Москва', 'القاهرة', 'ירושלים', 'กรุงเทพ', 'नई दिल्ली', 'တိုက်', 'ﷺ'],
];

/** Hostile text: pieces of news and of what breaks recognisers in any order, or any string at all. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: joined([...news, ...hostile, ' ', ' ', ' ']) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...hostile), fc.integer({ min: 1, max: 300 }))
      .map(([part, times]) => part.repeat(times)),
  },
);

/** Text as newspapers print it: sentences in paragraphs. */
export const article: fc.Arbitrary<string> = fc
  .array(
    fc.array(fc.constantFrom(...news), { minLength: 1, maxLength: 6 }).map((parts) => `${parts.join(' ')}.`),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((sentences) => sentences.join('\n'));

function joined(parts: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((list) => list.join(''));
}
