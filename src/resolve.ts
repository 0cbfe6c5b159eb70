import type { Candidate, CountryCandidate, DateCandidate, PersonCandidate } from './core/candidate.ts';

export interface Candidates {
  readonly people: readonly PersonCandidate[];
  readonly countries: readonly CountryCandidate[];
  readonly dates: readonly DateCandidate[];
}

/** Whether a candidate shares a token with one of `others`, which are sorted and do not overlap one another. */
function overlapping<T extends Candidate>(
  others: readonly T[],
  candidate: Pick<Candidate, 'first' | 'last'>,
): T | undefined {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.last ?? 0) <= candidate.first) low = middle + 1;
    else high = middle;
  }
  const found = others[low];
  return found !== undefined && found.first < candidate.last ? found : undefined;
}

/**
 * Settles overlaps between types: of a person and a country or date that share a word the more probable stays. A person's name keeps
 * a country inside it only where the country is the more probable (`Jordan` said by itself), and a date is never a person. Nobody's
 * name holds the abbreviation of a state, or two states (`UK-India`).
 */
export function resolve({ people, countries, dates }: Candidates): Candidates {
  const persons = people.filter((person) => {
    const date = overlapping(dates, person);
    if (date !== undefined && date.confidence >= person.confidence) return false;
    const country = overlapping(countries, person);
    if (country === undefined) return true;
    if (country.form === 'abbreviation') return false;
    if (overlapping(countries, { first: country.last, last: person.last }) !== undefined) return false;
    return covers(person, country) || country.confidence < person.confidence;
  });
  return {
    people: persons,
    countries: countries.filter((country) => overlapping(persons, country) === undefined),
    dates: dates.filter((date) => overlapping(persons, date) === undefined),
  };
}

const covers = (outer: Candidate, inner: Candidate): boolean => outer.last - outer.first > inner.last - inner.first;
