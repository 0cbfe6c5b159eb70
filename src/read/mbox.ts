import { Problem } from '../core/problem.ts';
import { tooLarge } from './bytes.ts';
import { linesOf } from './lines.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';

const BEGINS = Buffer.from('From ');
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
    const mail = () => {
      const place = `mail ${number}`;
      return size > options.maxSize
        ? tooLarge(options.maxSize, place)
        : { ...documentOfMail(Buffer.concat(lines)), place };
    };
    for await (const line of linesOf(source.chunks, {
      ...options,
      maxSize: Math.max(options.maxSize, LONGEST_SEPARATOR),
    })) {
      if (line instanceof Problem) {
        size = options.maxSize + 1;
        continue;
      }
      if (line.bytes.subarray(0, 5).equals(BEGINS)) {
        if (number > 0) yield mail();
        number++;
        lines = [];
        size = 0;
        continue;
      }
      if (number === 0) {
        if (line.bytes.toString('latin1').trim() === '') continue;
        throw new Problem('format', 'is no mailbox: it does not begin with "From "', {
          mend: 'name its format with --input',
        });
      }
      size += line.bytes.length + 1;
      if (size > options.maxSize) lines = [];
      else {
        const unquoted = line.bytes[0] === 0x3e && QUOTED.test(line.bytes.toString('latin1', 0, 100)) ? 1 : 0;
        lines.push(Buffer.from(line.bytes.subarray(unquoted)), NEWLINE);
      }
    }
    if (number > 0) yield mail();
  },
};

const NEWLINE = Buffer.from('\n');
