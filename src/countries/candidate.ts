import type { CountryCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import { formOf } from './form-of.ts';
import type { CountryModel } from './model.ts';
import { ReadingKind } from './readings.ts';
import type { Sense } from './sense.ts';
import type { Spot } from './spots.ts';
import type { State } from './states.ts';

/** Confidence of a form that means one state and nothing else. */
const CERTAIN = 0.98;

const NONE: readonly string[] = [];

/**
 * The mention of a state that a form is, or undefined where it was read as something else. What is undecided stays, with the
 * states that it could be.
 */
export function candidateOf(
  annotated: Annotated,
  spot: Spot,
  sense: Sense | undefined,
  larger: string | undefined,
  model: Pick<CountryModel, 'states' | 'forms' | 'readings' | 'lexicon' | 'evidence'>,
  explain: boolean,
): CountryCandidate | undefined {
  const { tokens } = annotated;
  const { all } = model.states;
  const { together } = spot;
  const open = sense === undefined ? spot.states.length > 1 && !together : sense.open;
  const nowhere = sense !== undefined && !open && sense.reading.kind !== ReadingKind.Country;
  // a state of the US in the name of a university is told to be one, for whoever counts such names
  if (
    nowhere &&
    !(larger === 'organisation' && sense.reading.kind === ReadingKind.Division && sense.reading.state >= 0)
  )
    return undefined;
  const several = open || nowhere || together;
  const states = sense === undefined ? spot.states : sense.states;
  const codes = several
    ? codesOf(sense === undefined ? byMentions(states, model.evidence.mentions) : states, all)
    : NONE;
  const own = sense === undefined ? (several ? -1 : (states[0] ?? -1)) : nowhere ? -1 : sense.country;
  const code = own < 0 ? codes[0] : all[own]?.code;
  if (code === undefined) return undefined;
  const candidate: CountryCandidate = {
    first: spot.first,
    last: spot.last,
    start: tokens.start[spot.first] ?? 0,
    end: tokens.end[spot.last - 1] ?? 0,
    confidence: confidenceOf(sense, open),
    code,
    form: formOf(annotated, spot, model.lexicon),
  };
  if (open || nowhere) candidate.ambiguous = true;
  if (several) candidate.candidates = [code, ...codes.filter((each) => each !== code)];
  if (explain) {
    const form = spot.row < 0 ? 'combining form' : model.forms.form(spot.row);
    candidate.because = [{ rule: 'country form', entry: `country-forms: ${form}` }];
    if (sense !== undefined) {
      const weight = Math.round(sense.lead * 100) / 100;
      const entry = `country-readings: ${form}, ${model.readings.nameOf(sense.reading)}`;
      candidate.because.push({ rule: 'reading', entry, weight });
    }
  }
  return candidate;
}

/** The codes of states, each once. */
function codesOf(states: readonly number[], all: readonly State[]): string[] {
  const codes: string[] = [];
  for (const state of states) {
    const code = all[state]?.code;
    if (code !== undefined && !codes.includes(code)) codes.push(code);
  }
  return codes;
}

function confidenceOf(sense: Sense | undefined, open: boolean): number {
  if (sense === undefined) return open ? 0.8 : CERTAIN;
  if (sense.reading.kind !== ReadingKind.Country) return 0.5;
  return Math.max(0.5, Math.min(CERTAIN, 1 / (1 + Math.exp(-sense.lead))));
}

/** The state that the text speaks of most comes first. */
const byMentions = (states: readonly number[], mentions: Float32Array): readonly number[] =>
  states.length < 2 ? states : [...states].sort((a, b) => (mentions[b] ?? 0) - (mentions[a] ?? 0));
