import { describe, expect, it } from 'vitest';
import { compareCodePoints } from '../../../src/engine/gazetteer/lint/code-points.ts';
import { formatProblem, lintDictionary } from '../../../src/engine/gazetteer/lint.ts';

const phrases = {
  title: 'Ships.',
  kind: 'phrases',
  columns: { form: 'name', flag: 'state' },
  case: 'exact',
  source: 'own',
  licence: 'MIT',
};
const words = {
  title: 'Verbs.',
  kind: 'words',
  columns: { form: 'verb', class: 'kind' },
  source: 'own',
  licence: 'MIT',
};
const table = {
  title: 'Codes.',
  kind: 'table',
  columns: { code: 'code', name: 'name' },
  source: 'own',
  licence: 'MIT',
};

const set = { title: 'Rare names.', kind: 'set', columns: { form: 'name' }, source: 'own', licence: 'MIT' };

function lint(description: unknown, ...texts: string[]): string[] {
  const json = typeof description === 'string' ? description : JSON.stringify(description, null, 1);
  const tables = texts.map((text, at) => ({ name: `${'abc'[at] ?? ''}.tsv`, text }));
  return lintDictionary({ name: 'dictionary.json', text: json }, tables).map(formatProblem);
}

describe('a dictionary as it should be', () => {
  it('has no problems', () => {
    expect(lint(phrases, '# own\nform\tflag\nAurora\tFI\nCaspian Star\tAZ\nVolta\t\n')).toEqual([]);
    expect(lint(words, 'form\tclass\nadd\treporting|motion\nsay\treporting\n')).toEqual([]);
    expect(lint({ ...words, columns: { form: 'verb' } }, 'form\nsay\n')).toEqual([]);
    expect(lint(table, 'code\tname\nAZ\tAzerbaijan\n')).toEqual([]);
    expect(lint(set, 'form\nAbbott\nZyla\n')).toEqual([]);
  });
});

describe('dictionary.json', () => {
  it.each([
    ['{', 'is no JSON object'],
    ['[]', 'is no JSON object'],
    [{ ...phrases, licence: undefined }, 'has no "licence"'],
    [{ ...phrases, source: ' ' }, '"source" is empty'],
    [{ ...phrases, kind: 'phrase' }, 'unknown kind "phrase"'],
    [{ ...phrases, case: 'upper' }, 'unknown case "upper"'],
    [{ ...phrases, case: undefined }, 'has no "case"'],
    [{ ...words, case: 'any' }, '"case" means nothing for kind words'],
    [{ ...words, columns: { word: 'verb' } }, 'the first column is not "form"'],
    [{ ...words, columns: { class: 'kind', form: 'verb' } }, 'the first column is not "form"'],
    [{ ...phrases, type: '' }, '"type" is empty'],
    [{ ...words, columns: ['form'] }, '"columns" does not give'],
    [{ ...words, colour: 'red' }, 'unknown key "colour"'],
  ])('%j', (description, message) => {
    expect(lint(description, 'form\n').join('\n')).toContain(message);
  });

  it('names the line of the key', () => {
    expect(lint({ ...table, kind: 'list' }, 'code\tname\n')).toEqual([
      'dictionary.json:3: unknown kind "list"; use one of phrases, words, table, set',
    ]);
  });

  it('wants a file beside it', () => {
    expect(lint(table)).toEqual(['dictionary.json:1: no .tsv file is beside it; add one, with the header and a line']);
  });
});

describe('the lines', () => {
  it.each([
    ['byte order mark', phrases, '\uFEFFform\tflag\n', 'a.tsv:1: begins with a byte order mark'],
    ['carriage return', phrases, 'form\tflag\nVolta\tGH\r\n', 'a.tsv:2: has a carriage return'],
    ['no line end', phrases, 'form\tflag\nVolta\tGH', 'a.tsv:2: the last line has no line end'],
    [
      'header',
      phrases,
      '# own\nform\n',
      'a.tsv:2: the header is not the columns of dictionary.json; write form<tab>flag',
    ],
    ['no header', phrases, '', 'a.tsv:1: the header is not'],
    ['not NFC', phrases, 'form\tflag\nE\u0301toile\tFR\n', 'a.tsv:2: is not in Unicode NFC; write \u00C9toile'],
    ['columns', phrases, 'form\tflag\nVolta\tGH\t\n', 'a.tsv:2: has 3 columns where the header has 2'],
    ['missing tab', phrases, 'form\tflag\nVolta\n', 'a.tsv:2: has 1 columns where'],
    ['stray space', phrases, 'form\tflag\nVolta \tGH\n', 'a.tsv:2: form: stray space in "Volta "; write "Volta"'],
    [
      'two spaces',
      phrases,
      'form\tflag\nRed  Star\tGH\n',
      'a.tsv:2: form: two spaces in "Red  Star"; write "Red Star"',
    ],
    ['no-break space', phrases, 'form\tflag\nRed\u00A0Star\tGH\n', 'odd or invisible space in "Red\\u{a0}Star"'],
    ['control', phrases, 'form\tflag\nRed\u0007\tGH\n', 'a.tsv:2: form: control character'],
    ['replacement', phrases, 'form\tflag\nRe\uFFFD\tGH\n', 'replacement character'],
    ['empty value', phrases, 'form\tflag\nVolta\tGH|\n', 'a.tsv:2: flag: empty value or space beside "|"'],
    ['empty form', phrases, 'form\tflag\n\tGH\n', 'a.tsv:2: form is empty'],
    ['empty key', table, 'code\tname\n\tGhana\n', 'a.tsv:2: code is empty'],
    ['order', phrases, 'form\tflag\nVolta\tGH\nAurora\tFI\n', 'a.tsv:3: is out of order; sort the lines'],
    ['twice', phrases, 'form\tflag\nVolta\tGH\nVolta\tGH\n', 'a.tsv:3: stands already in line 2; delete one'],
    ['empty line', phrases, 'form\tflag\n\nVolta\tGH\n', 'a.tsv:2: is empty; delete it'],
    ['class', words, 'form\tclass\nsay\tReporting\n', 'a.tsv:2: "Reporting" is no class name; use small letters'],
    ['no class', words, 'form\tclass\nsay\t\n', 'a.tsv:2: "" is no class name'],
    ['words', words, 'form\tclass\nset out\tmotion\n', 'a.tsv:2: "set out" is several words; put it into'],
    [
      'case',
      { ...phrases, columns: { form: 'name', case: 'mode' } },
      'form\tcase\nVolta\tlower\n',
      'a.tsv:2: unknown case "lower"',
    ],
  ])('%s', (_, description, text, message) => {
    expect(lint(description, text).join('\n')).toContain(message);
  });

  it('take the file name as class where there is no column for it', () => {
    const description = { name: 'd/dictionary.json', text: JSON.stringify({ ...words, columns: { form: 'verb' } }) };
    const problems = lintDictionary(description, [{ name: 'd/Verbs of saying.tsv', text: 'form\nsay\n' }]);
    expect(problems.map((each) => each.message)).toEqual([
      'the file\'s name gives the class, and "Verbs of saying" is no class name',
    ]);
  });

  it('stand once in all files of a dictionary of phrases', () => {
    expect(lint(phrases, 'form\tflag\nVolta\tGH\n', 'form\tflag\nVolta\tGH\n')).toEqual([
      'b.tsv:2: stands already in a.tsv:2; delete one of the two',
    ]);
    const given = 'form\tclass\nAda\tgiven\n';
    expect(lint(words, given, given)).toEqual([]);
  });

  it('are only out of style where nothing is misread', () => {
    const tables = [{ name: 'a.tsv', text: 'form\tflag\nVolta\tGH\n\nAurora\tFI' }];
    const problems = lintDictionary({ name: 'dictionary.json', text: JSON.stringify(phrases) }, tables);
    expect(problems.map((each) => each.severity)).toEqual(['style', 'style', 'style']);
    const bare = JSON.stringify({ kind: 'phrases', columns: { form: 'name', flag: 'state' }, type: 'ship' });
    const own = lintDictionary({ name: 'dictionary.json', text: bare }, [{ name: 'a.tsv', text: 'form\tflag\n' }]);
    expect(own.map((each) => each.severity)).toEqual(['style', 'style', 'style', 'style']);
  });
});

describe('order by code point', () => {
  it('puts letters beyond the first plane last', () => {
    expect(['\uFF21', '\u{10400}', 'b', 'ab', 'a'].sort(compareCodePoints)).toEqual([
      'a',
      'ab',
      'b',
      '\uFF21',
      '\u{10400}',
    ]);
  });
});
