import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { samples } from '../../src/tools/fuzz/samples.ts';
import { ARTICLE, entities, folderOf, records } from './run.ts';

/** Extension of each format's sample, where it is not the format's name. */
const EXTENSIONS: Readonly<Record<string, string>> = { text: 'txt', markdown: 'md', feed: 'rss' };

/** Numbers that look like chance, and are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Files that are cut short, changed, empty, or of another kind than they say. */
function brokenFiles(): Record<string, Buffer> {
  const random = chance(7);
  const files: Record<string, Buffer> = {};
  const formats = Object.entries(samples);
  for (const [name, make] of formats) {
    const sample = make();
    const extension = EXTENSIONS[name] ?? name;
    for (let n = 0; n < 4; n++)
      files[`cut-${n}.${extension}`] = sample.subarray(0, Math.floor(random() * sample.length));
    for (let n = 0; n < 4; n++) {
      const changed = Buffer.from(sample);
      for (let change = 0; change < 12; change++)
        changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
      files[`changed-${n}.${extension}`] = changed;
    }
    files[`empty.${extension}`] = Buffer.alloc(0);
    files[`zeros.${extension}`] = Buffer.alloc(5000);
    files[`noise.${extension}`] = Buffer.from(Array.from({ length: 3000 }, () => Math.floor(random() * 256)));
    const [, other] = formats[Math.floor(random() * formats.length)] ?? [];
    files[`other.${extension}`] = other?.() ?? Buffer.alloc(0);
    files[`packed.${extension}.gz`] = gzipSync(sample).subarray(0, -9);
  }
  return files;
}

/** Files made to cost time or memory, or to do something to who looks at the output. */
function evilFiles(): Record<string, string | Buffer> {
  const many = 100_000;
  return {
    'deep.html': `${'<div>'.repeat(many)}x`,
    'deep-closed.html': `${'<b>'.repeat(many)}x${'</i>'.repeat(many)}`,
    'quotes.html': '<a "\'>'.repeat(many),
    'comments.html': '<!--'.repeat(many),
    'entities.html': '&#x'.repeat(many),
    'scripts.html': '<script><script>'.repeat(many),
    'deep.rss': `<rss>${'<item>'.repeat(many)}x`,
    'deep.json': '['.repeat(many),
    'deep.jsonl': `{"text":${'['.repeat(many)}\n`,
    'long.jsonl': `{"text":"${'x'.repeat(3_000_000)}"}\n`,
    'proto.jsonl': '{"__proto__":{"text":"x"},"constructor":{"prototype":{"text":"y"}}}\n',
    'quotes.csv': `text\n"${'""'.repeat(many)}`,
    'columns.csv': `text${',x'.repeat(many)}\nA.\n`,
    'brackets.md': '['.repeat(many),
    'fences.md': '```\n'.repeat(many),
    'stars.md': '*'.repeat(many),
    'links.md': '[x]('.repeat(many),
    'parts.eml': 'Content-Type: multipart/mixed; boundary=x\n\n--x\n'.repeat(3000),
    'words.eml': `Subject: ${'=?utf-8?q?'.repeat(many)}\n\nx`,
    'bomb.docx': Buffer.from(
      zipSync({ 'word/document.xml': strToU8(`<w:t>${'x'.repeat(5_000_000)}</w:t>`) }, { level: 9 }),
    ),
    'slip.docx': Buffer.from(zipSync({ '../../../slipped.txt': strToU8('x') })),
    'bomb.txt.gz': gzipSync('x'.repeat(20_000_000)),
    'twice.txt.gz': gzipSync(gzipSync(ARTICLE)),
    'length.warc': 'WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nx',
    'negative.warc': 'WARC/1.0\r\nContent-Length: -5\r\n\r\nx',
    'lines.txt': '\n'.repeat(many),
    'capitals.txt': 'A'.repeat(many),
    'names.txt': 'Ab '.repeat(many),
    'digits.txt': '1'.repeat(many),
    'numbers.txt': '1 '.repeat(many),
    'stops.txt': '. '.repeat(many),
    'brackets.txt': '('.repeat(many),
    'quotes.txt': '"\''.repeat(many),
    'hyphens.txt': 'A-'.repeat(many),
    'initials.txt': 'A. '.repeat(many),
    'titles.txt': 'General '.repeat(many),
    'marks.txt': `e${'\u0301'.repeat(many)}`,
    'surrogates.txt': Buffer.from('\ud800'.repeat(1000), 'utf16le'),
    'colour.txt': `\x1b[2J\x1b]0;title\x07 General Anna\u202eKova\u2066 of Chile`,
  };
}

describe('broken and hostile files', () => {
  it('cost no good file its result, and each tells what is wrong in one line', () => {
    const good = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`good-${n}.txt`, ARTICLE]));
    const bad = { ...brokenFiles(), ...evilFiles() };
    expect(Object.keys(bad).length).toBeGreaterThan(150);
    const cwd = folderOf({});
    mkdirSync(join(cwd, 'in/folder.txt'), { recursive: true });
    for (const [name, content] of Object.entries({ ...bad, ...good })) writeFileSync(join(cwd, 'in', name), content);
    symlinkSync('.', join(cwd, 'in/circle'));
    symlinkSync('self.txt', join(cwd, 'in/self.txt'));
    symlinkSync('none.txt', join(cwd, 'in/broken-link.txt'));
    writeFileSync(
      Buffer.concat([Buffer.from(join(cwd, 'in/name-')), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]),
      ARTICLE,
    );
    writeFileSync(join(cwd, 'in/=cmd|x\x1b[31m.txt'), ARTICLE);

    const { status, stdout, stderr } = entities(
      ['extract', '--ndjson', '-j', '1', '--max-size', '2M', '--out-dir', 'out', 'in'],
      { cwd },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^entities: (?:warning: )?in\/|^entities: .* documents, /);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    expect(stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(stderr).not.toContain('fault of the program');
    for (const name of [
      'bomb.docx',
      'slip.docx',
      'bomb.txt.gz',
      'long.jsonl',
      'self.txt',
      'broken-link.txt',
      'empty.pdf',
      'zeros.txt',
    ]) {
      expect(lines.filter((line) => line.startsWith(`entities: in/${name}`))).toHaveLength(1);
    }
    expect(readdirSync(cwd).sort()).toEqual(['in', 'out']);
    const written = readdirSync(join(cwd, 'out'));
    for (const name of [...Object.keys(good), '=cmd|x\x1b[31m.txt']) expect(written).toContain(`${name}.ndjson`);
    expect(written.filter((name) => name.endsWith('.part'))).toEqual([]);

    const again = entities(['extract', '-f', 'csv', '-j', '2', '--max-size', '2M', 'in'], { cwd });
    expect(again.status).toBe(1);
    expect(again.stdout.match(/good-\d\.txt,,country,/g)).toHaveLength(10);
    expect(again.stdout).not.toMatch(/^[=+@-]/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    expect(again.stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  }, 120_000);

  it('a document that the extractor was given whole keeps its offsets', () => {
    const text = '\ufeffGeneral\u00ad Anna Kovač 😀 of\r\nCHILE\u202e and İstanbul, 3 May 2021';
    const [result] = records(entities(['extract', '--ndjson', '--with-text'], { input: text }).stdout);
    const {
      people = [],
      countries = [],
      dates = [],
    } = result as Record<string, { mentions: { start: number; end: number; text: string }[] }[]>;
    const mentions = [people, countries, dates].flat().flatMap((entity) => entity.mentions);
    expect(mentions.length).toBeGreaterThan(1);
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });
});
