import { Problem } from '../core/problem.ts';
import { standsAt, tooLarge } from './bytes.ts';
import { linesOf } from './lines.ts';
import type { Piece, Reader, ReadOptions, Source } from './reader.ts';

const BEGINS = 'From ';
const LONGEST_SEPARATOR = 1000;
const QUOTED = /^>+From /;

/** A mailbox: mails one after another, each begun by a line with `From `. */
export const mbox: Reader = {
  name: 'mbox',
  summary: 'a mailbox, a mail a document',
  extensions: ['.mbox', '.mbx'],
  resembles: (head) => /^From \S{1,200} .{1,200}\r?\n[\w-]+:/.test(head),
  async *read(source: Source, options: ReadOptions) {
    const { documentOfMail } = await import('./mime.ts');
    let lines: Buffer[] = [];
    let size = 0;
    let number = 0;
    const mail = (): Piece => {
      const [parts, isTooLarge] = [lines, size > options.maxSize];
      return {
        place: `mail ${number}`,
        read: () => (isTooLarge ? tooLarge(options.maxSize) : documentOfMail(Buffer.concat(parts))),
      };
    };
    for await (const { content: line } of linesOf(source.chunks, {
      ...options,
      maxSize: Math.max(options.maxSize, LONGEST_SEPARATOR),
    })) {
      if (line instanceof Problem) {
        size = options.maxSize + 1;
        continue;
      }
      if (standsAt(line, BEGINS, 0)) {
        if (number > 0) yield mail();
        number++;
        lines = [];
        size = 0;
        continue;
      }
      if (number === 0) {
        if (line.toString('latin1').trim() === '') continue;
        throw new Problem('format', 'is no mailbox: it does not begin with "From "', {
          mend: 'name its format with --input',
        });
      }
      size += line.length + 1;
      if (size > options.maxSize) lines = [];
      else {
        const unquoted = line[0] === 0x3e && QUOTED.test(line.toString('latin1', 0, 100)) ? 1 : 0;
        lines.push(Buffer.from(line.subarray(unquoted)), Buffer.of(0x0a));
      }
    }
    if (number > 0) yield mail();
  },
};
