import type { CountryCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import { formOf } from './form-of.ts';
import type { CountryModel } from './model.ts';
import { type Reading, ReadingKind } from './readings.ts';
import type { Sense } from './sense.ts';
import type { Spot } from './spots.ts';
import type { States } from './states.ts';

/** Confidence of a form that means one state and nothing else. */
const CERTAIN = 0.98;
/** Log-odds above which a reading is as certain. */
const SURE_LEAD = 4;

const NO_CODES: readonly string[] = [];

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
  const { states } = model;
  const open = sense === undefined ? spot.states.length > 1 && !spot.together : sense.open;
  const nowhere = sense !== undefined && !open && sense.reading.kind !== ReadingKind.Country;
  // a state of the US in the name of a university is told to be one, for whoever counts such names
  if (nowhere && !(larger === 'organisation' && isDivision(sense.reading))) return undefined;
  const several = open || nowhere || spot.together;
  const codes = several ? codesOf(sense?.states ?? byMentions(spot.states, model.evidence.mentions), states) : NO_CODES;
  const own = nowhere ? undefined : states.at(sense === undefined ? stateOf(spot) : sense.country)?.code;
  const code = own ?? codes[0];
  if (code === undefined) return undefined;
  const candidate: CountryCandidate = {
    first: spot.first,
    last: spot.last,
    start: tokens.start[spot.first] ?? 0,
    end: endOf(annotated, spot, model.forms),
    confidence: confidenceOf(sense, open),
    code,
    form: formOf(annotated, spot, model.lexicon),
    within: undefined,
    language: undefined,
    ambiguous: open || nowhere ? true : undefined,
    candidates: several ? [code, ...codes.filter((each) => each !== code)] : undefined,
    because: undefined,
  };
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

/** Without the stop of the sentence, which the last word may have kept: `T&T.`. */
function endOf({ text, tokens }: Annotated, { first, last, row }: Spot, forms: CountryModel['forms']): number {
  const end = tokens.end[last - 1] ?? 0;
  if (row < 0 || text[end - 1] !== '.' || text.indexOf('.', tokens.start[first] ?? 0) !== end - 1) return end;
  return forms.form(row).endsWith('.') ? end : end - 1;
}

/** A division of a state that is known. */
const isDivision = ({ kind, state }: Reading): boolean => kind === ReadingKind.Division && state >= 0;

/** The one state that a form stands for, or -1. */
const stateOf = ({ states }: Spot): number => (states.length === 1 ? (states[0] ?? -1) : -1);

/** The codes of states, each once. */
function codesOf(positions: readonly number[], states: States): string[] {
  const codes: string[] = [];
  for (const position of positions) {
    const code = states.at(position)?.code;
    if (code !== undefined && !codes.includes(code)) codes.push(code);
  }
  return codes;
}

function confidenceOf(sense: Sense | undefined, open: boolean): number {
  if (sense === undefined) return open ? 0.8 : CERTAIN;
  if (sense.reading.kind !== ReadingKind.Country) return 0.5;
  if (sense.lead > SURE_LEAD) return CERTAIN;
  return Math.max(0.5, Math.min(CERTAIN, 1 / (1 + Math.exp(-sense.lead))));
}

/** The state that the text speaks of most comes first. */
const byMentions = (states: readonly number[], mentions: Float32Array): readonly number[] =>
  states.length < 2 ? states : [...states].sort((a, b) => (mentions[b] ?? 0) - (mentions[a] ?? 0));
