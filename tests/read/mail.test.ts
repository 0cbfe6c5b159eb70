import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/read/choose.ts';
import { eml } from '../../src/read/eml.ts';
import { mbox } from '../../src/read/mbox.ts';
import { samples } from '../../src/tools/fuzz/samples.ts';
import { readDocuments, readItems } from './helpers.ts';

const sample = (name: string): Buffer => samples[name]?.() ?? Buffer.alloc(0);
const textOf = async (mail: string) => (await readDocuments(eml, mail.replaceAll('\n', '\r\n')))[0]?.text;

describe('mail', () => {
  it('has subject, day, id, and the plain one of its texts', async () => {
    expect(await readDocuments(eml, sample('eml'))).toEqual([
      {
        text: 'Anna Kovač met Omar Haddad.',
        id: '<1@paper.example>',
        title: 'A meeting in Zagreb, of Kovač',
        date: '2021-05-03',
      },
    ]);
  });

  it.each([
    ['Subject: x\n\nJust text.\n', 'Just text.'],
    ['Content-Type: text/html\n\n<p>Anna<p>Omar', 'Anna\n\nOmar'],
    ['Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nS292\nYcSN\n', 'Kovač'],
    [
      'Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n=93Jos=E9=94',
      '“José”',
    ],
    [
      'Content-Type: multipart/mixed; boundary=x\n\n--x\n\nOne.\n--x\nContent-Disposition: attachment\n\nNot this.\n--x\nContent-Type: image/png\n\nNor this.\n--x\nContent-Type: message/rfc822\n\nSubject: in\n\nTwo.\n--x--\n',
      'One.\n\nTwo.',
    ],
    ['Content-Type: multipart/mixed\n\nno boundary', ''],
    ['no header at all', ''],
  ])('%j reads as %j', async (mail, text) => {
    expect(await textOf(mail)).toBe(text);
  });

  it('parts within parts a thousand deep end somewhere', async () => {
    const deep = 'Content-Type: multipart/mixed; boundary=x\n\n--x\n'.repeat(1000);
    expect(await textOf(deep)).toBeDefined();
  });

  it('a mailbox gives a document a mail', async () => {
    const documents = await readDocuments(mbox, sample('mbox'));
    expect(documents).toMatchObject([
      { text: 'Anna Kovač met Omar Haddad.', place: 'mail 1', date: '2021-05-03' },
      { text: 'From the hills.', place: 'mail 2', title: 'Rain' },
    ]);
    expect(await readItems(mbox, 'Dear all,\n')).toMatchObject([{ code: 'format' }]);
  });

  it('both are known by their beginning', () => {
    expect(chooseReader('auto', '-', sample('eml')).name).toBe('eml');
    expect(chooseReader('auto', '-', sample('mbox')).name).toBe('mbox');
    expect(chooseReader('auto', '-', Buffer.from('From here to there\nit is far.')).name).toBe('text');
    expect(chooseReader('auto', '-', Buffer.from('Date: today.\n\nIt rained.')).name).toBe('text');
  });
});
