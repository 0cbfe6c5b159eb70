import { readFileSync } from 'node:fs';
import { iso31661, iso31663 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { forms, mentionsOf, states } from './helper.ts';

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8'));

interface WorldCountry {
  readonly cca2: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly demonyms: { readonly eng?: { readonly m: string; readonly f: string } };
}

const worldCountries = readJson('world-countries/countries.json') as readonly WorldCountry[];
const byCode = new Map(states.map((state) => [state.code, state]));
const { main } = readJson('cldr-localenames-full/main/en/territories.json') as {
  main: { en: { localeDisplayNames: { territories: Readonly<Record<string, string>> } } };
};
const territories = main.en.localeDisplayNames.territories;

/** Names and peoples of the two lists that are no forms of that state here, and why. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'American Islander UM': 'nobody lives on the outlying islands',
  'American MP': 'means the United States; the people are Northern Mariana Islanders',
  'Antarctican AQ': 'nobody lives there',
  'Channel Islander GG': 'of Jersey as much as of Guernsey',
  'Channel Islander JE': 'of Jersey as much as of Guernsey',
  'Congo - Brazzaville CG': 'the spaced dash of a list; Congo-Brazzaville is a form',
  'Congo - Kinshasa CD': 'the spaced dash of a list; Congo-Kinshasa is a form',
  'Congo (DRC) CD': 'brackets of a list; DR Congo and DRC are forms',
  'Congo (Republic) CG': 'brackets of a list; Congo and Republic of the Congo are forms',
  'Dutch BQ': 'means the Netherlands; Bonaireans, Statians and Sabans are peoples of their own',
  'Falkland Islands (Islas Malvinas) FK': 'brackets of a list; both names are forms',
  'French TF': 'means France; nobody lives there',
  'Heard and McDonald Islander HM': 'nobody lives there',
  'Hong Kong SAR China HK': 'a list; Hong Kong SAR and Hong Kong are forms',
  'Indian IO': 'means India; the people are Chagossians',
  'Macao SAR China MO': 'a list; Macao SAR and Macao are forms',
  'Myanmar (Burma) MM': 'brackets of a list; both names are forms',
  'Norwegian SJ': 'means Norway',
  'South Georgian South Sandwich Islander GS': 'nobody lives there',
  'Svalbard og Jan Mayen SJ': 'Norwegian',
};

/** Whether the form stands in the dictionary for that state, and is found as a whole. */
function isKnown(form: string, code: string): boolean {
  const plain = form.replace(/^the /i, '');
  if (!forms.some((line) => line.code === code && fold(line.form ?? '') === fold(plain))) return false;
  return mentionsOf(`The rules of ${plain} government were praised.`).some(({ text }) => fold(text) === fold(plain));
}

const fold = (form: string): string =>
  form
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();

/** Those of some names that are neither known nor explained. */
const unexplained = (names: readonly (readonly [string, string])[]): string[] =>
  [...new Set(names.filter(([form, code]) => !isKnown(form, code)).map(([form, code]) => `${form} ${code}`))].filter(
    (each) => !(each in EXPLAINED),
  );

describe('the table of states', () => {
  it('has every state and territory of ISO 3166-1 with its codes, and Kosovo', () => {
    for (const { alpha2, alpha3 } of iso31661) expect([alpha2, byCode.get(alpha2)?.code3]).toEqual([alpha2, alpha3]);
    expect(states.filter(({ status }) => status === 'state' || status === 'territory')).toHaveLength(250);
    expect(byCode.get('XK')).toMatchObject({ code3: 'XKX', name: 'Kosovo' });
  });

  it('has every former state of ISO 3166-3 but the British Antarctic Territory', () => {
    const missing = iso31663.filter(({ alpha4 }) => !byCode.has(alpha4)).map(({ alpha4 }) => alpha4);
    expect(missing).toEqual(['BQAQ']);
    for (const { alpha4, from } of iso31663) {
      if (byCode.has(alpha4)) expect([alpha4, byCode.get(alpha4)?.code3]).toEqual([alpha4, from.alpha3]);
    }
  });

  it('says to which state a territory or constituent country belongs', () => {
    const without = states.filter(
      ({ status, belongs }) => /territory|constituent/.test(status ?? '') && belongs === '',
    );
    expect(without.map(({ code }) => code)).toEqual(['AQ', 'EH']);
    for (const { belongs } of states) if (belongs) expect(byCode.get(belongs)?.status).toBe('state');
  });
});

const cldr = Object.entries(territories)
  .map(([key, name]) => [name, key.replace(/-alt-.*/, '')] as const)
  .filter(([, code]) => byCode.has(code) && code.length === 2);

const world = worldCountries.flatMap(({ cca2, name, demonyms }) => {
  const { m = '', f = '' } = demonyms.eng ?? {};
  const peoples = [m, f].flatMap((people) => people.split(/, | or /)).filter((people) => people !== '');
  return [name.common, name.official, ...peoples].map((form) => [form, cca2] as const);
});

const listed = new Set([...cldr, ...world].map(([form, code]) => `${form} ${code}`));

describe('the forms', () => {
  it('have the English names of CLDR, differences explained', () => {
    expect(cldr.length).toBeGreaterThan(250);
    expect(unexplained(cldr)).toEqual([]);
  });

  it('have the names and peoples of world-countries, differences explained', () => {
    expect(world.length).toBeGreaterThan(900);
    expect(unexplained(world)).toEqual([]);
  });

  it('have no explanation that explains nothing', () => {
    const idle = Object.keys(EXPLAINED).filter((each) => {
      const [, form = '', code = ''] = /^(.*) (\w\w)$/.exec(each) ?? [];
      return isKnown(form, code) || !listed.has(each);
    });
    expect(idle).toEqual([]);
  });
});
