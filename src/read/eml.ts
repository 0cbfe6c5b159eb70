import { readAll } from './bytes.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';

/** A mail, such as a newsletter: subject, day and text. */
export const eml: Reader = {
  name: 'eml',
  summary: 'a mail, with its subject as title and its day',
  extensions: ['.eml'],
  resembles: (head) =>
    /^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|Date): .{1,998}\r?\n(?:[\w-]+:|[ \t])/i.test(
      head,
    ),
  async *read(source: Source, options: ReadOptions) {
    const { documentOfMail } = await import('./mime.ts');
    yield { read: async () => documentOfMail(await readAll(source, options.maxSize)) };
  },
};
