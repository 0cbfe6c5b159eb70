import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isEnglish, languageOf } from '../../src/batch/language.ts';

describe('language', () => {
  it.each([
    [
      'fr',
      'Le ministre de la Défense est arrivé lundi à Paris pour rencontrer son homologue chilien, selon un communiqué.',
    ],
    [
      'es',
      'El ministro de Defensa llegó el lunes a Santiago para reunirse con su homólogo, según un comunicado del gobierno.',
    ],
    [
      'de',
      'Der Verteidigungsminister ist am Montag in Berlin eingetroffen, um seinen Amtskollegen zu treffen, hieß es.',
    ],
    ['ru', 'Министр обороны прибыл в понедельник в Душанбе для встречи со своим коллегой, говорится в сообщении.'],
    [
      'ar',
      'وصل وزير الدفاع إلى العاصمة يوم الاثنين للقاء نظيره، بحسب بيان صادر عن الوزارة نشر مساء اليوم في العاصمة بعد انتهاء المحادثات.',
    ],
    ['zh', '国防部长周一抵达北京，与对方会面。'.repeat(8)],
    ['tr', 'Savunma Bakanı, mevkidaşı ile görüşmek üzere pazartesi günü başkente geldi ve görüşmeler iki gün sürecek.'],
    [null, 'The minister of defence came to the capital on Monday, and the talks with his colleague lasted two days.'],
    [null, 'Too short to tell.'],
    [null, `Une phrase   ${' '.repeat(200)}  courte.`],
    [null, ''],
    [null, '1 2 3 4 '.repeat(50)],
  ])('%s: %s', async (language, text) => {
    expect(await languageOf(text)).toBe(language);
  });

  it('every seed article is English at the first look', () => {
    const seeds = new URL('../../seeds/', import.meta.url);
    for (const name of readdirSync(seeds))
      expect([name, isEnglish(readFileSync(new URL(name, seeds), 'utf8'))]).toEqual([name, true]);
  });

  it('a headline in English before a text in another language does not hide it', async () => {
    const text =
      'Le ministre de la Défense est arrivé lundi dans la capitale pour rencontrer son homologue. Les deux hommes doivent signer ' +
      'un accord de coopération militaire et visiter une base aérienne, selon un communiqué publié dans la soirée.';
    expect(await languageOf(`The end of it\n\n${text}`)).toBe('fr');
  });

  it('names alone are of no language', async () => {
    const names =
      'Present: Anna Kovač, Omar Haddad, Ben Okri, Omar Sy, Li Wei, Anna Lind, Zhang Min, Ali Hasan, Eva Novak, Jan Mayer, Ida Berg';
    expect(await languageOf(names)).toBe(null);
  });
});
