import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, entities, folderOf, records } from './run.ts';

describe('inputs', () => {
  it('a file, as a table by default', () => {
    const cwd = folderOf({ 'a.txt': ARTICLE });
    const { status, stdout, stderr } = entities(['extract', 'a.txt'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^a\.txt\n\nCountries .*\n─+ .*\nChile +CL +Chile +1\n\nDates .*\n─+ .*\n3 May 2021 +2021-05-03 +DATE +1\n$/,
    );
  });

  it('several files, folders with all below them by name, and quoted patterns, in this order', () => {
    const cwd = folderOf({
      'z.txt': ARTICLE,
      'news/b/2.md': ARTICLE,
      'news/a.txt': ARTICLE,
      'news/B.txt': ARTICLE,
      'news/photo.png': 'no article',
      'news/.hidden.txt': ARTICLE,
      'more/1.txt': ARTICLE,
      'more/deep/2.txt': ARTICLE,
    });
    const { status, stdout } = entities(['extract', '--ndjson', 'z.txt', 'news/', 'more/**/*.txt'], { cwd });
    expect(status).toBe(0);
    expect(records(stdout).map(({ file }) => file)).toEqual([
      'z.txt',
      'news/B.txt',
      'news/a.txt',
      'news/b/2.md',
      'more/1.txt',
      'more/deep/2.txt',
    ]);
  });

  it('standard input, named or piped', () => {
    const named = entities(['extract', '--json', '-'], { input: ARTICLE });
    expect(JSON.parse(named.stdout)).toMatchObject({ schema: 1, file: '-', countries: [{ code: 'CL' }] });
    expect(entities(['extract', '--json'], { input: ARTICLE })).toEqual(named);
  });

  it('a long text through a pipe, whole', () => {
    const input = `${'No news today. '.repeat(200_000)}${ARTICLE}`;
    const { stdout } = entities(['extract', '--json', '-'], { input });
    expect(JSON.parse(stdout).countries[0].mentions[0]).toMatchObject({ start: input.indexOf('Chile'), text: 'Chile' });
  });

  it('a name that begins with a hyphen, after --', () => {
    const cwd = folderOf({ '-a.txt': ARTICLE });
    expect(entities(['extract', '--ndjson', '--', '-a.txt'], { cwd }).status).toBe(0);
  });

  it('a name with characters of patterns is a name where such a file is', () => {
    const cwd = folderOf({ 'a[1].txt': ARTICLE });
    expect(records(entities(['extract', '--ndjson', 'a[1].txt'], { cwd }).stdout)[0]).toMatchObject({
      file: 'a[1].txt',
    });
  });

  it('links to folders are not followed, so no circle', () => {
    const cwd = folderOf({ 'news/a.txt': ARTICLE });
    symlinkSync('..', join(cwd, 'news/up'));
    symlinkSync('a.txt', join(cwd, 'news/b.txt'));
    expect(records(entities(['extract', '--ndjson', 'news'], { cwd }).stdout)).toHaveLength(2);
  });

  it('records with their ids, titles and dates, by other field names too', () => {
    const line = JSON.stringify({ key: 5, head: 'H', when: '2021-05-05', body: 'On Monday Chile voted.' });
    const args = ['--text-field', 'body', '--id-field', 'key', '--date-field', 'when', '--title-field', 'head'];
    const { stdout } = entities(['extract', '-i', 'ndjson', '--ndjson', ...args], { input: `${line}\n` });
    expect(records(stdout)[0]).toMatchObject({ id: 5, title: 'H', date: '2021-05-05', dateSource: 'metadata' });
  });
});

describe('output', () => {
  it('json is one indented object a document, ndjson the same one a line', () => {
    const cwd = folderOf({ 'a.txt': ARTICLE, 'b.txt': ARTICLE });
    const indented = entities(['extract', '--format', 'json', 'a.txt', 'b.txt'], { cwd }).stdout;
    const lines = entities(['extract', '--format', 'ndjson', 'a.txt', 'b.txt'], { cwd }).stdout;
    expect(indented).toBe(
      records(lines)
        .map((record) => `${JSON.stringify(record, null, 2)}\n`)
        .join(''),
    );
  });

  it('keys keep their order, and all lists are there', () => {
    const { stdout } = entities(['extract', '--ndjson', '--types', 'people'], { input: ARTICLE });
    const [record = {}] = records(stdout);
    expect(Object.keys(record)).toEqual([
      'schema',
      'file',
      'date',
      'dateSource',
      'people',
      'ranks',
      'countries',
      'dates',
      'others',
    ]);
    expect(record).toMatchObject({ countries: [], dates: [] });
  });

  it('offsets are those of the text as JavaScript reads it, mark, line ends and emoji counted', () => {
    const text = `\ufeff😀\r\n${ARTICLE}`;
    const cwd = folderOf({ 'a.txt': text });
    const [record] = records(entities(['extract', '--ndjson', '--with-text', 'a.txt'], { cwd }).stdout);
    expect(record).toMatchObject({ text, countries: [{ mentions: [{ start: text.indexOf('Chile') }] }] });
  });

  it('a date given by option', () => {
    const { stdout } = entities(['extract', '--json', '--date', '2023-10-23'], { input: 'On Monday Chile voted.' });
    expect(JSON.parse(stdout)).toMatchObject({
      date: '2023-10-23',
      dateSource: 'option',
      dates: [{ value: '2023-10-23' }],
    });
  });

  it('to a file, with nothing on standard output, and nothing left beside it', () => {
    const cwd = folderOf({ 'a.txt': ARTICLE, 'out.json': 'old' });
    expect(entities(['extract', '--json', '-o', 'out.json', 'a.txt'], { cwd })).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({ file: 'a.txt' });
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'out.json']);
  });

  it('leaves the file as it was when every input failed', () => {
    const cwd = folderOf({ 'out.json': 'old' });
    expect(entities(['extract', '--json', '-o', 'out.json', 'none.txt'], { cwd }).status).toBe(3);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('old');
    expect(readdirSync(cwd)).toEqual(['out.json']);
  });

  it('to a device', () => {
    expect(entities(['extract', '-o', '/dev/null'], { input: ARTICLE })).toMatchObject({ status: 0, stdout: '' });
    expect(existsSync('/dev/null')).toBe(true);
  });

  it('colour by option and environment, the option first', () => {
    const colourOf = (args: string[], env: Record<string, string>) =>
      entities(['extract', ...args], { input: ARTICLE, env }).stdout.includes('\x1b[');
    expect(colourOf([], {})).toBe(false);
    expect(colourOf([], { FORCE_COLOR: '1' })).toBe(true);
    expect(colourOf([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(colourOf(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
    expect(colourOf(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
    expect(colourOf(['--color', 'always', '--json'], {})).toBe(false);
  });

  it('--explain gives reasons, and without it there are none', () => {
    const reasons = (args: string[]) =>
      entities(['extract', '--json', ...args], { input: ARTICLE }).stdout.includes('"because"');
    expect([reasons(['--explain']), reasons([])]).toEqual([true, false]);
  });

  it('--min-confidence leaves out what is less sure', () => {
    const count = (value: string) =>
      JSON.parse(entities(['extract', '--json', '--min-confidence', value], { input: ARTICLE }).stdout);
    expect(count('0').countries).toHaveLength(1);
    const { countries } = count('1');
    for (const { mentions } of countries) for (const { confidence } of mentions) expect(confidence).toBe(1);
  });

  it('a text in another language is told as such, once an input, and in its result', () => {
    const text =
      'Le ministre de la Défense est arrivé lundi à Paris pour rencontrer son homologue, selon un communiqué.';
    const input = `${JSON.stringify({ text })}\n`.repeat(2);
    const { status, stdout, stderr } = entities(['extract', '-i', 'ndjson', '--ndjson'], { input });
    expect(status).toBe(0);
    expect(records(stdout)).toMatchObject([{ language: 'fr' }, { language: 'fr' }]);
    expect(stderr).toBe(
      'entities: warning: standard input, line 1: seems to be in French; only English is understood\n',
    );
    expect(records(entities(['extract', '--ndjson'], { input: ARTICLE }).stdout)[0]).not.toHaveProperty('language');
  });

  it('control characters of names and texts do not reach standard error either', () => {
    const { stderr, status } = entities(['extract', 'a\x1bcb\nc.txt']);
    expect(status).toBe(3);
    expect(stderr).toBe('entities: a\ufffdcb c.txt: no such file or folder; check the path\n');
  });
});

describe('what fails', () => {
  const cases: readonly (readonly [string, Record<string, string | Buffer>, string[], number, RegExp])[] = [
    ['a missing file', {}, ['none.txt'], 3, /^entities: none\.txt: no such file or folder; check the path\n$/],
    ['a folder without articles', { 'd/p.png': '' }, ['d'], 3, /^entities: d: no articles in this folder; .*\n$/],
    ['a pattern without matches', {}, ['*.none'], 3, /^entities: \*\.none: no file matches this pattern; .*\n$/],
    [
      'a binary file',
      { 'a.dat': Buffer.from([1, 0, 2]) },
      ['a.dat'],
      3,
      /^entities: a\.dat: is a binary file, not text; .*\n$/,
    ],
    [
      'a broken line',
      { 'a.jsonl': '{"text":' },
      ['a.jsonl'],
      3,
      /^entities: a\.jsonl, line 1: is no valid JSON; .*\n$/,
    ],
    [
      'a file over the limit',
      { 'a.txt': ARTICLE },
      ['--max-size', '10', 'a.txt'],
      3,
      /^entities: a\.txt: larger than 10 bytes; raise --max-size\n$/,
    ],
    [
      'an invalid date',
      { 'a.txt': ARTICLE },
      ['--date', '2023-02-29', 'a.txt'],
      2,
      /^entities: --date: '2023-02-29' is no day of the calendar; .*\n$/,
    ],
    [
      'an unknown format',
      { 'a.txt': ARTICLE },
      ['-f', 'jsn', 'a.txt'],
      2,
      /^entities: --format: unknown value 'jsn'; did you mean json\? .*\n$/,
    ],
    [
      'an unknown type',
      { 'a.txt': ARTICLE },
      ['-t', 'people,rank', 'a.txt'],
      2,
      /unknown value 'rank'; did you mean ranks\?/,
    ],
    [
      'an unknown input format',
      { 'a.txt': ARTICLE },
      ['-i', 'txt', 'a.txt'],
      2,
      /unknown value 'txt'; did you mean text\?/,
    ],
    ['two formats', { 'a.txt': ARTICLE }, ['--json', '-f', 'csv', 'a.txt'], 2, /two formats at once: csv and json/],
    [
      'an unknown option',
      { 'a.txt': ARTICLE },
      ['--formt', 'json', 'a.txt'],
      2,
      /^entities: unknown option '--formt'; did you mean --format\?\n$/,
    ],
    ['an option without its value', {}, ['-f'], 2, /argument missing/],
    ['a wrong confidence', {}, ['--min-confidence', 'high'], 2, /'high' is no number from 0 to 1/],
    ['a wrong size', {}, ['--max-size', 'big'], 2, /'big' is no size/],
    ['a wrong encoding', {}, ['--encoding', 'klingon'], 2, /'klingon' is not known/],
    ['a wrong colour', {}, ['--color', 'allways'], 2, /did you mean always\?/],
    ['an output in no folder', { 'a.txt': ARTICLE }, ['-o', 'none/out', 'a.txt'], 2, /'none\/out' cannot be written/],
    ['an output that is a folder', { 'a.txt': ARTICLE, 'd/x': '' }, ['-o', 'd', 'a.txt'], 2, /'d' is a folder/],
    ['an output that is the input', { 'a.txt': ARTICLE }, ['-o', 'a.txt', 'a.txt'], 2, /'a\.txt' is an input as well/],
    ['a missing dictionary', { 'a.txt': ARTICLE }, ['-D', 'none.tsv', 'a.txt'], 2, /none\.tsv/],
  ];

  it.each(cases)('%s', (_, files, args, status, message) => {
    const result = entities(['extract', ...args], { cwd: folderOf(files) });
    expect(result.stderr).toMatch(message);
    expect(result).toMatchObject({ status, stdout: '' });
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('costs no other input its result', () => {
    const lines = `{"id":1,"text":"${ARTICLE.trim()}"}\n{"id":\n{"id":3,"text":"${ARTICLE.trim()}"}\n`;
    const cwd = folderOf({ 'a.txt': ARTICLE, 'b.txt': Buffer.from([0, 1]), 'c.jsonl': lines });
    const { status, stdout, stderr } = entities(['extract', '--ndjson', 'none', 'a.txt', 'b.txt', 'c.jsonl'], { cwd });
    expect(status).toBe(1);
    expect(records(stdout).map(({ file, id }) => [file, id])).toEqual([
      ['a.txt', undefined],
      ['c.jsonl', 1],
      ['c.jsonl', 3],
    ]);
    expect(stderr).toMatch(/none: .*\n.*b\.txt: .*\n.*c\.jsonl, line 2: .*\n.*3 documents, .*3 failures/);
  });

  it('an output that takes no more is told by name, and nothing is left half done', () => {
    const cwd = folderOf({ 'a.txt': ARTICLE });
    const { status, stderr } = entities(['extract', '--json', '-o', '/dev/full', 'a.txt'], { cwd });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'entities: /dev/full: no space left on the device; make room and run again\n',
    });
    const folder = entities(['extract', '--json', '--out-dir', '/dev/full/x', 'a.txt'], { cwd });
    expect(folder).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^entities: \/dev\/full\/x: cannot be written/),
    });
  });

  it('nothing found is no failure, an empty file neither', () => {
    expect(entities(['extract'], { input: '' })).toEqual({
      status: 0,
      stdout: 'standard input\n\nNothing found.\n',
      stderr: '',
    });
  });

  it('--quiet leaves out warnings, not failures', () => {
    const cwd = folderOf({ 'a.txt': Buffer.from([0x93, 0x61]) });
    expect(entities(['extract', 'a.txt'], { cwd }).stderr).toContain('warning: a.txt: not valid UTF-8 at byte 0');
    expect(entities(['extract', '-q', 'a.txt'], { cwd }).stderr).toBe('');
    expect(entities(['extract', '-q', 'none.txt'], { cwd }).stderr).toContain('none.txt');
    writeFileSync(join(cwd, 'b.txt'), ARTICLE);
    expect(entities(['extract', '-v', 'b.txt'], { cwd }).stderr).toMatch(
      /^entities: 1 document, 2 entities, 0 failures, .* s\n$/,
    );
  });
});
