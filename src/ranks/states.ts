import type { CountryCandidate } from '../core/candidate.ts';
import { Shape } from '../core/shape.ts';
import type { Scene } from './grammar.ts';
import type { Mentions, Span } from './mentions.ts';
import type { Title } from './title.ts';

const COMMA = 0x2c;

/** State of a person with the reason for it, as in `countryReason`. */
export interface State {
  readonly code: string;
  readonly reason: string;
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<string, number>> = {
  'rank of': 4,
  'adjective before': 3,
  'name before': 3,
  'office of one state': 2,
};

const isPeople = (country: CountryCandidate): boolean => country.form === 'adjective' || country.form === 'demonym';

/** The state that a title speaks for. */
export function stateOfTitle(title: Title): State | undefined {
  if (title.country === undefined || title.countryBy === undefined) return undefined;
  const weight = (WEIGHTS[title.countryBy] ?? 1) - (title.former ? 0.5 : 0);
  return { code: title.country, reason: title.countryBy, weight };
}

/** What stands round a mention: `Russian singer X`, `X of Uruguay`, `X, a 30-year-old Zimbabwean national`. */
export function stateOfMention(scene: Scene, people: Mentions, span: Span): State | undefined {
  const { tokens } = scene.annotated;
  const same = (at: number): boolean => tokens.sentence[at] === tokens.sentence[span.first];
  for (let at = span.first - 1; at >= Math.max(0, span.first - 4) && same(at); at--) {
    const country = scene.countries[(scene.countryAt[at] ?? 0) - 1];
    if (country !== undefined) {
      return isPeople(country) ? { code: country.code, reason: 'adjective before', weight: 2.5 } : undefined;
    }
    if (
      ((tokens.shape[at] ?? 0) & Shape.Word) === 0 ||
      ((tokens.shape[at] ?? 0) & Shape.Capitalised) !== 0 ||
      people.on(at) >= 0
    )
      break;
  }
  const next = span.last;
  const of = scene.annotated.text.slice(tokens.start[next], tokens.end[next]);
  if (of === 'of' || of === 'from') {
    const country = scene.countries[(scene.countryAt[next + 1] ?? 0) - 1];
    if (country !== undefined && !isPeople(country)) return { code: country.code, reason: 'of after', weight: 3 };
  }
  if (tokens.code[next] !== COMMA) return undefined;
  for (let at = next + 1; at < next + 10 && same(at) && tokens.code[at] !== COMMA; at++) {
    const country = scene.countries[(scene.countryAt[at] ?? 0) - 1];
    if (country !== undefined && isPeople(country)) return { code: country.code, reason: 'apposition', weight: 2 };
    if (people.on(at) >= 0) return undefined;
  }
  return undefined;
}

/** The state that the article is most about, where one is named more than in passing; names and the dateline count more. */
export function focus(countries: readonly CountryCandidate[]): State | undefined {
  const sums = new Map<string, number>();
  let all = 0;
  for (const country of countries) {
    const weight = (isPeople(country) ? 1 : 1.25) + (country.first < 12 ? 1 : 0);
    sums.set(country.code, (sums.get(country.code) ?? 0) + weight);
    all += weight;
  }
  let best = '';
  let most = 0;
  for (const [code, sum] of sums) {
    if (sum > most) {
      best = code;
      most = sum;
    }
  }
  return most > 1.5 && most >= all / 3 ? { code: best, reason: 'state of the article', weight: most / all } : undefined;
}
