/** Texts on which a recogniser that is not linear shows it: one thing over and over. Each takes a length in characters. */
export const hostile: Readonly<Record<string, (length: number) => string>> = {
  spaces: repeated(' '),
  'line ends': repeated('\n'),
  digits: repeated('7'),
  'numbers with stops': repeated('1.2.'),
  'letters of one word': repeated('a'),
  'capital letters': repeated('A'),
  capitals: repeated('KORA '),
  'capitalised words': repeated('Kora '),
  initials: repeated('K. '),
  'names in a list': repeated('Ada Kora, '),
  titles: repeated('General '),
  countries: repeated('Ghana '),
  dates: repeated('4 May 2020 '),
  'numbers and dashes': repeated('10-'),
  'words and dashes': repeated('vice-'),
  'opening brackets': repeated('('),
  quotes: repeated('"'),
  apostrophes: repeated("'"),
  'full stops': repeated('.'),
  'said over and over': repeated('said Kora '),
  'one name, many sentences': repeated('Kora left. '),
  emoji: repeated('🙂'),
  'combining marks': repeated('\u0301'),
};

function repeated(part: string): (length: number) => string {
  return (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
}
