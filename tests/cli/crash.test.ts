import { describe, expect, it } from 'vitest';
import { samples, warcRecord } from '../../src/tools/fuzz/samples.ts';
import { entities, folderOf, records } from './run.ts';

/** Loaded into every thread: a worker that is to write the document with the title `boom` ends, as one out of memory does. */
const TRAP = `
  const { isMainThread } = require('node:worker_threads');
  const { toString } = Buffer.prototype;
  Buffer.prototype.toString = function (...more) {
    const text = toString.apply(this, more);
    if (!isMainThread && text.startsWith('{"schema"') && text.includes('"title":"boom"')) process.exit(3);
    return text;
  };`;

const TITLES = ['one', 'boom', 'three', 'boom', 'five'];
const all = (of: (title: string) => string): string => TITLES.map(of).join('');
const page = (title: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>${title}</title><p>Chile`;

describe('a worker that comes down', () => {
  it('costs the document it was at, which is named, in every format of several', () => {
    const cwd = folderOf({
      'trap.cjs': TRAP,
      'in/a.jsonl': all((title) => `{"title":"${title}","text":"Chile"}\n\n`),
      'in/b.json': `[${TITLES.map((title) => `{"title":"${title}","text":"Chile"}`).join()}]`,
      'in/c.csv': `title,text\n${all((title) => `${title},Chile\n`)}`,
      'in/d.tsv': `title\ttext\n${all((title) => `${title}\tChile\n`)}`,
      'in/e.mbox': all((title) => `From a@b Mon May  3 10:00:00 2021\nSubject: ${title}\n\nChile\n`),
      'in/f.rss': `<rss>${all((title) => `<item><title>${title}</title><description>Chile</description></item>`)}</rss>`,
      'in/g.warc': Buffer.concat([
        warcRecord('warcinfo', 'x'),
        ...TITLES.map((title) => warcRecord('response', page(title))),
      ]),
      'in/h.txt': 'Chile',
      'in/i.html': '<title>boom</title><p>Chile',
      'in/j.md': samples.markdown?.() ?? '',
    });
    const env = { NODE_OPTIONS: '--require ./trap.cjs' };
    const { status, stdout, stderr } = entities(['extract', '--ndjson', '-j', '2', 'in'], { cwd, env });
    expect(status).toBe(1);
    const several = ['a.jsonl', 'b.json', 'c.csv', 'd.tsv', 'e.mbox', 'f.rss', 'g.warc'];
    expect(records(stdout).map(({ file, title }) => `${file} ${title}`)).toEqual([
      ...several.flatMap((name) => ['one', 'three', 'five'].map((title) => `in/${name} ${title}`)),
      'in/h.txt undefined',
      'in/j.md A meeting',
    ]);
    const places = [
      'line 3',
      'line 7',
      'record 2',
      'record 4',
      'line 3',
      'line 5',
      'line 3',
      'line 5',
      'mail 2',
      'mail 4',
    ];
    const named = [...places, 'entry 2', 'entry 4', 'record 3', 'record 5'].map(
      (place, at) => `in/${several[at >> 1]}, ${place}: brought a worker down`,
    );
    const lines = stderr.split('\n').filter((line) => line.includes('brought'));
    expect(lines.map((line) => line.replace(/^entities: (.*) \(.*$/, '$1'))).toEqual([
      ...named,
      'in/i.html: brought a worker down',
    ]);
  });
});
