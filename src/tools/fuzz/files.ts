import fc from 'fast-check';
import { DEFAULT_READ_OPTIONS, type Reader, type ReadOptions } from '../../read/reader.ts';
import { samples } from './samples.ts';

/** What readers look for in their formats, and what stands there where something is broken. */
const marks = [
  ...[
    '"',
    '""',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\r\n\r\n',
    '\0',
    '\ufeff',
    '\\',
    '\\u',
    '\\ud83d',
    '=',
    '=\n',
  ],
  ...['{', '}', '[', ']', '[{', '}{', ']}', '{"text":', 'null', '1e999', '-', '{"__proto__":{"text":"x"}}'],
  ...['<', '>', '</', '<!--', '-->', '<![CDATA[', ']]>', '&#x', '&#0;', '&amp', '<item>', '</rss>', '<p>', '<script>'],
  ...['<title>', '<meta name=author content=', '<html lang=', '<time datetime=', '<b>'.repeat(400)],
  ...[
    'From ',
    '\nFrom x y\n',
    '>From ',
    'Content-Type: multipart/mixed; boundary=b1\n\n--b1\n',
    '--b1--',
    '=?utf-8?q?',
  ],
  ...['Content-Transfer-Encoding: base64\n\n', 'charset=utf-16', 'charset=none'],
  ...[
    'WARC/1.0\r\n',
    'Content-Length: 7\r\n',
    'Content-Length: -1\r\n',
    'HTTP/1.1 200 OK\r\n',
    'Transfer-Encoding: chunked\r\n',
  ],
  ...['---\n', '```\n', '# ', '[x](', '| - |\n', 'PK\x03\x04', '%PDF-1.4\n', 'endobj', 'xref\n', '\x1f\x8b\x08'],
].map((mark) => Buffer.from(mark));

interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

const change: fc.Arbitrary<Change> = fc.record({
  // as a share of the file
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 400 })),
  insert: fc.oneof(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 4 })),
});

/** A sample of the reader's format with some bytes changed, the beginning of one, one after another, or any bytes. */
export function brokenFile(name: string): fc.Arbitrary<Buffer> {
  const sample = samples[name]?.() ?? Buffer.alloc(0);
  const others = Object.values(samples).map((make) => make());
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(change, { maxLength: 6 }).map((changes) => changed(sample, changes)) },
    { weight: 2, arbitrary: fc.nat({ max: sample.length }).map((length) => sample.subarray(0, length)) },
    { weight: 1, arbitrary: fc.constantFrom(...others).map((other) => Buffer.concat([sample, other])) },
    {
      weight: 2,
      arbitrary: fc.array(fc.constantFrom(...marks), { maxLength: 30 }).map((parts) => Buffer.concat(parts)),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  );
}

function changed(sample: Buffer, changes: readonly Change[]): Buffer {
  let bytes: Buffer = Buffer.from(sample);
  for (const { at, remove, insert } of changes) {
    const from = Math.floor(at * bytes.length);
    bytes = Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)]);
  }
  return bytes;
}

/** Options that readers heed. */
export const readOptions: fc.Arbitrary<ReadOptions> = fc
  .record({
    encoding: fc.constantFrom(null, null, null, 'windows-1252', 'utf-16le', 'shift_jis'),
    maxSize: fc.constantFrom(10, 100, 1000, 2 ** 26, 2 ** 26),
    wholePage: fc.boolean(),
  })
  .map((options) => ({ ...DEFAULT_READ_OPTIONS, ...options }));

/** Formats of which every record stands by itself: a reader that is slow to start is tried less often. */
export function shareOf({ name }: Reader): number {
  return name === 'pdf' || name === 'html' || name === 'warc' ? 1 : 4;
}
