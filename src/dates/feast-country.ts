import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';
import type { Feast, Match } from './meaning.ts';

/** Tokens that the name of a country before a feast may have. */
const LONGEST_NAME = 4;
/** Other days that are offered where the country is not known. */
const MOST_OTHERS = 5;

/** Rules of one feast by country; `''` for all others, `?` where the country is not known. */
type Rules = ReadonlyMap<string, string>;

/** The feast as the country keeps it; where that is not known, with the days on which most others keep it. */
function kept(rules: Rules, country: string | null): Pick<Feast, 'rule' | 'others'> {
  // England (GB-ENG) keeps the days of its state
  if (country !== null) return { rule: rules.get(country.slice(0, 2)) ?? rules.get('') ?? '' };
  const rule = rules.get('?') ?? rules.get('') ?? '';
  if (rule === '') return { rule };
  const countries = new Map<string, number>();
  for (const each of rules.values()) if (each !== rule) countries.set(each, (countries.get(each) ?? 0) + 1);
  const others = [...countries].sort(([, one], [, other]) => other - one).map(([each]) => each);
  return { rule, others: others.slice(0, MOST_OTHERS) };
}

/** `Harvest Victory Day`: a capital inside the sentence before it makes it a day of its own. */
function partOfName({ tokens: { shape } }: Annotated, first: number): boolean {
  const before = shape[first - 1] ?? 0;
  // "in the Atlantic last Thanksgiving"
  if (((shape[first] ?? 0) & Shape.Capitalised) === 0) return false;
  const opens = Shape.SentenceStart | Shape.TitleLine | Shape.CapitalsLine;
  return (before & Shape.Word) !== 0 && (before & Shape.Capitalised) !== 0 && (before & opens) === 0;
}

/** Gives a feast that falls by country the rule of its country. */
export type FeastPlacer = (annotated: Annotated, match: Match, feast: Feast) => Feast;

/**
 * Makes the function that gives feasts which fall by country the rule of theirs: of the country named beside the feast (`Ukraine's
 * Independence Day`), else of the dateline, else of the country that the article names most.
 * @param datelineCountry code of the dateline's country
 */
export function feastPlacer(
  gazetteer: Gazetteer,
  datelineCountry: (annotated: Annotated) => string | null,
): FeastPlacer {
  const forms = gazetteer.dictionary('country-forms');
  let read: Map<string, Map<string, string>> | undefined;
  const rulesOf = (name: string): Rules => {
    if (read === undefined) {
      read = new Map();
      const table = gazetteer.dictionary('holidays-by-country');
      for (let row = 0; row < table.rows; row++) {
        const feast = valueAt(table, 'form', row);
        const rules = read.get(feast) ?? new Map<string, string>();
        rules.set(valueAt(table, 'country', row), valueAt(table, 'rule', row));
        read.set(feast, rules);
      }
    }
    const rules = read.get(name);
    if (rules === undefined) throw new Error(`dictionary holidays: no feast of holidays-by-country is called ${name}`);
    return rules;
  };
  /** The country whose name fills tokens `[from, to)`; any that begins at `from` where `to` is -1. */
  const countryAt = ({ hits }: Annotated, from: number, to: number): string | null => {
    for (let h = hits.first[from] ?? -1; h >= 0 && h < hits.count && hits.start[h] === from; h++) {
      if (hits.dictionary[h] === forms.index && (to < 0 || hits.end[h] === to))
        return valueAt(forms, 'code', hits.row[h] ?? 0);
    }
    return null;
  };
  const beside = (annotated: Annotated, { first, last }: Match): string | null => {
    const possessive = ((annotated.tokens.shape[first - 1] ?? 0) & Shape.Possessive) !== 0;
    const end = possessive ? first - 1 : first;
    for (let from = end - 1; from >= Math.max(0, end - LONGEST_NAME); from--) {
      const before = countryAt(annotated, from, end);
      if (before !== null) return before;
    }
    // "Independence Day in Ghana", "of Ghana": one small word between
    const word = ((annotated.tokens.shape[last] ?? 0) & Shape.Lower) !== 0;
    return word && last + 1 < annotated.tokens.count ? countryAt(annotated, last + 1, -1) : null;
  };
  const named = ({ hits }: Annotated): string | null => {
    const times = new Map<string, number>();
    for (let h = 0; h < hits.count; h++) {
      if (hits.dictionary[h] !== forms.index) continue;
      const code = valueAt(forms, 'code', hits.row[h] ?? 0);
      times.set(code, (times.get(code) ?? 0) + 1);
    }
    const [most] = [...times].sort(([, one], [, other]) => other - one);
    return most?.[0] ?? null;
  };
  return (annotated, match, feast) => {
    if (!feast.rule.startsWith('by ')) return feast;
    const near = beside(annotated, match);
    if (near === null && partOfName(annotated, match.first)) return { ...feast, rule: '' };
    const country = near ?? datelineCountry(annotated) ?? named(annotated);
    return { ...feast, ...kept(rulesOf(feast.rule.slice('by '.length)), country) };
  };
}
