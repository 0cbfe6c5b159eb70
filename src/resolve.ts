import type { Candidate, CountryCandidate, DateCandidate, PersonCandidate } from './core/candidate.ts';

export interface Candidates {
  readonly people: readonly PersonCandidate[];
  readonly countries: readonly CountryCandidate[];
  readonly dates: readonly DateCandidate[];
}

/** Goes along candidates of one type, which are sorted and do not overlap one another, beside those of another type. */
class Beside<T extends Candidate> {
  private at = 0;

  constructor(private readonly others: readonly T[]) {}

  /** The first that shares a token with a candidate; to be asked of one candidate after the other, in their order. */
  first({ first, last }: Candidate): T | undefined {
    const { others } = this;
    let found = others[this.at];
    while (found !== undefined && found.last <= first) found = others[++this.at];
    return found !== undefined && found.first < last ? found : undefined;
  }

  /** Whether the one behind that shares a token with it too. */
  hasSecond({ last }: Candidate): boolean {
    const second = this.others[this.at + 1];
    return second !== undefined && second.first < last;
  }
}

/**
 * Settles overlaps between types: of a person and a country or date that share a word the more probable stays. A person's name keeps
 * a country inside it only where the country is the more probable (`Jordan` said by itself), and a date is never a person, but one
 * word of one may be a forename (`Mr Sunday Okafor`). Nobody's name holds the abbreviation of a state, or two states (`UK-India`).
 */
export function resolve({ people, countries, dates }: Candidates): Candidates {
  const besideDates = new Beside(dates);
  const besideCountries = new Beside(countries);
  const persons = people.filter((person) => {
    const date = besideDates.first(person);
    if (date !== undefined && date.confidence >= person.confidence) {
      if (!covers(person, date) || date.last - date.first > 1 || besideDates.hasSecond(person)) return false;
    }
    const country = besideCountries.first(person);
    if (country === undefined) return true;
    if (country.form === 'abbreviation' || besideCountries.hasSecond(person)) return false;
    return covers(person, country) || country.confidence < person.confidence;
  });
  return { people: persons, countries: apartFrom(persons, countries), dates: apartFrom(persons, dates) };
}

/** The candidates that share no token with a person. */
function apartFrom<T extends Candidate>(persons: readonly PersonCandidate[], candidates: readonly T[]): readonly T[] {
  const beside = new Beside(persons);
  return candidates.filter((candidate) => beside.first(candidate) === undefined);
}

const covers = (outer: Candidate, inner: Candidate): boolean => outer.last - outer.first > inner.last - inner.first;
