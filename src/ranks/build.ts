import { Shape } from '../core/shape.ts';
import {
  compoundBefore,
  isCapital,
  joined,
  modifierAfter,
  modifiersBefore,
  phraseAt,
  phraseBefore,
  portfoliosAfter,
  portfoliosBefore,
  type Scene,
  titleCase,
} from './grammar.ts';
import { CLASSES, type Lexicon, Place, Takes, Use } from './lexicon.ts';
import { functionAfter, orderAfter } from './names.ts';
import { type Acronyms, surroundings } from './surroundings.ts';
import type { Title } from './title.ts';

const DIPLOMATIC = CLASSES.indexOf('diplomatic');
const POLITICAL = CLASSES.indexOf('political');
const RELIGIOUS = CLASSES.indexOf('religious');
/** How sure a title is by its {@link Use}. */
const CONFIDENCE: readonly number[] = [0.95, 0.85, 0.75, 0.9, 0.8, 0.9];
/** The title round a form of tokens `[coreFirst, coreLast)`, no token before `floor`; undefined where the form is none here. */
export function build(
  scene: Scene,
  lexicon: Lexicon,
  acronyms: Acronyms,
  coreFirst: number,
  coreLast: number,
  rows: readonly number[],
  floor: number,
): Title | undefined {
  const { tokens, text } = scene.annotated;
  const row = rows[0] ?? 0;
  const takes = rows.reduce((bits, each) => bits | lexicon.takesAt(each), 0);
  const plural = lexicon.pluralAt(row) === 1;
  let use = lexicon.useAt(row);
  let first = coreFirst;
  let last = coreLast;
  const office = lexicon.nameAt(row);
  let tail = '';
  let portfolio = '';
  let compound = '';
  const order = (takes & Takes.Order) !== 0 ? orderAfter(scene, lexicon, last) : -1;
  if (order > 0) {
    last = order;
    tail = ` ${text.slice(tokens.start[coreLast], tokens.end[order - 1]).replace(/\s+/g, ' ')}`;
    use = Use.Alone;
  } else if (use === Use.Order) return undefined;
  if ((takes & Takes.Portfolio) !== 0 || ((takes & Takes.Subject) !== 0 && !isForce(scene, lexicon, first))) {
    const before = portfoliosBefore(scene, lexicon, first, floor);
    const after =
      before.names.length > 0 || (takes & Takes.Portfolio) === 0
        ? { edge: last, names: [] }
        : portfoliosAfter(scene, lexicon, last);
    const names = before.names.length > 0 ? before.names : after.names;
    if (names.length > 0) {
      first = before.edge;
      last = after.edge;
      portfolio = names.join(' ').replaceAll(' ,', ',');
      use = Use.Alone;
    }
  }
  if ((takes & Takes.Of) !== 0) {
    const edge = functionAfter(scene, lexicon, coreFirst, last);
    if (edge > last) {
      tail = ` ${text.slice(tokens.start[last], tokens.end[edge - 1])}`;
      last = edge;
      use = Use.Alone;
    }
  }
  // ranks have their modifiers in the dictionary
  const graded = rows.every((each) => lexicon.gradeAt(each) !== '');
  const modifiers = graded ? { edge: first, names: [] } : modifiersBefore(scene, lexicon, first, floor, office);
  const inner = compoundBefore(scene, lexicon, modifiers.edge, takes, floor);
  first = inner?.edge ?? modifiers.edge;
  if (inner !== undefined) {
    compound = inner.names.join(' ');
    use = Use.Alone;
  } else if (modifiers.names.length > 0 && use === Use.Common) use = Use.Alone;
  const behind = modifierAfter(scene, lexicon, last);
  let elect = '';
  if (behind !== undefined) {
    last = behind.edge;
    const word = lexicon.modifierName(behind.row);
    elect = word.startsWith('-') ? word : ` ${word}`;
  }
  if (use === Use.Attached && !nameMayFollow(scene, lexicon, last)) return undefined;
  if (use === Use.Echo && ((tokens.shape[first] ?? 0) & Shape.CapitalsLine) !== 0) return undefined;
  const round = surroundings(scene, lexicon, acronyms, first, last, takes);
  const name =
    [modifiers.names.join(' '), compound, withPortfolio(office, portfolio)].filter(Boolean).join(' ') + tail + elect;
  const title: Title = {
    first,
    last,
    start: tokens.start[first] ?? 0,
    end: tokens.end[last - 1] ?? 0,
    confidence: CONFIDENCE[use] ?? 0.8,
    name,
    class: CLASSES[lexicon.classAt(row)] ?? 'civil',
    plural,
    former: round.former || (behind !== undefined && lexicon.isFormer(behind.row) === 1),
    row,
    rows,
    use,
    office: office + tail,
    portfolio,
    modifiers: modifiers.names.filter((each) => !lexicon.acting.has(each)).join(' ') + compound,
    classNumber:
      portfolio !== '' && (takes & Takes.Portfolio) !== 0 && (takes & Takes.Body) !== 0
        ? POLITICAL
        : classOf(scene, lexicon, row, takes, round.body, first, compound !== ''),
    body: round.body < 0 ? -1 : lexicon.bodyClass(round.body),
    international: round.international,
    before: round.before,
    sent: round.sent,
    after: round.after,
    complement: round.complement,
    countryAt: scene.countries[round.country]?.first ?? -1,
    holder: -1,
    holders: [],
    heldAt: [],
    beside: false,
  };
  if (round.complement >= 0) {
    title.of = text
      .slice(tokens.start[round.complement], tokens.end[endOfComplement(scene, round.after) - 1])
      .replace(/\s+/g, ' ');
  } else if (round.before < first && lexicon.useAt(row) !== Use.Attached && title.class !== 'honorific')
    title.of = nameBefore(scene, lexicon, round.before, first);
  if (title.of === '') delete title.of;
  // an envoy for a state serves another
  const envoy =
    lexicon.classAt(row) === DIPLOMATIC && round.countryBy === 'rank of' && tokens.word[last] === lexicon.words.for;
  const country = envoy ? undefined : scene.countries[round.country];
  if (country !== undefined && round.countryBy !== undefined && !round.international) {
    title.country = country.code;
    title.countryBy = round.countryBy;
  } else if (round.body >= 0 && lexicon.bodyState(round.body) !== '') {
    title.country = lexicon.bodyState(round.body);
    title.countryBy = round.complement >= 0 ? 'rank of' : 'name before';
  } else if (round.place >= 0 && !round.international) {
    const state = lexicon.placeState(round.place);
    if (/^[A-Z]{2}$/.test(state)) {
      title.country = state;
      title.countryBy = 'place of';
    }
  }
  return title;
}

/** `Defense Minister`, `Secretary of State for Defense`. */
function withPortfolio(office: string, portfolio: string): string {
  if (portfolio === '') return office;
  return office.includes(' ') ? `${office} for ${titleCase(portfolio)}` : `${titleCase(portfolio)} ${office}`;
}

/** Without the acronym in brackets. */
function endOfComplement(scene: Scene, after: number): number {
  return scene.annotated.tokens.code[after - 1] === 0x29 ? after - 3 : after;
}

/** The names before a title without possessive and modifiers; '' where they are an adjective alone. */
function nameBefore(scene: Scene, lexicon: Lexicon, before: number, first: number): string {
  const { tokens, text } = scene.annotated;
  let from = before;
  let to = first;
  while (to > from && ((tokens.shape[to - 1] ?? 0) & (Shape.Possessive | Shape.Dash)) !== 0) to--;
  while (
    from < to &&
    (!isCapital(scene, from) || ((scene.countryAt[from] ?? 0) === 0 && isOutside(scene, lexicon, from)))
  )
    from++;
  while (to > from && !isCapital(scene, to - 1) && phraseBefore(scene, lexicon.bodies, to) === undefined) to--;
  if (from >= to) return '';
  const country = scene.countries[(scene.countryAt[from] ?? 0) - 1];
  if (country !== undefined && country.last >= to && (country.form === 'adjective' || country.form === 'demonym'))
    return '';
  return text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, ' ');
}

/** An army or police ends before the token: an organisation, not the subject that somebody speaks on. */
function isForce(scene: Scene, lexicon: Lexicon, end: number): boolean {
  const body = phraseBefore(scene, lexicon.bodies, end);
  return body !== undefined && lexicon.bodyClass(body.row) <= 1;
}

function isOutside(scene: Scene, lexicon: Lexicon, token: number): boolean {
  const modifier = phraseAt(scene, lexicon.modifiers, token);
  return modifier !== undefined && lexicon.placeAt(modifier.row) === Place.Outside;
}

/** The class of the organisation for offices that every kind of organisation has, else the office's own. */
function classOf(
  scene: Scene,
  lexicon: Lexicon,
  row: number,
  takes: number,
  body: number,
  first: number,
  compound: boolean,
): number {
  const own = lexicon.classAt(row);
  if ((takes & Takes.Body) === 0) return own;
  if (compound) {
    const inner = scene.annotated.hits.first[first] ?? -1;
    return inner < 0 ? own : innerClass(scene, lexicon, inner, own);
  }
  if (body < 0) return own;
  const of = lexicon.bodyClass(body);
  // whoever speaks for an army in small letters is a civil spokesman to the press
  if ((takes & Takes.Voice) !== 0) return of <= 1 && isCapital(scene, first) ? of : own;
  // a church or mosque has directors and presidents like any other body
  return of === RELIGIOUS ? own : of;
}

function innerClass(scene: Scene, lexicon: Lexicon, from: number, own: number): number {
  const { hits } = scene.annotated;
  for (let hit = from; hit < hits.count && hits.start[hit] === hits.start[from]; hit++) {
    if (hits.dictionary[hit] === lexicon.bodies) return lexicon.bodyClass(hits.row[hit] ?? 0);
  }
  return own;
}

/** A capitalised word, initial, bracketed modifier or further title stands behind, so that a name may follow. */
function nameMayFollow(scene: Scene, lexicon: Lexicon, last: number): boolean {
  const { tokens, hits } = scene.annotated;
  if (last >= tokens.count || ((tokens.shape[last] ?? 0) & Shape.ParagraphStart) !== 0) return false;
  const bits = tokens.shape[last] ?? 0;
  if ((bits & Shape.Capitalised) !== 0) return true;
  if (!joined(scene, last)) return false;
  if (tokens.code[last] === 0x28 || tokens.code[last] === 0x22) return true;
  for (let hit = hits.first[last] ?? -1; hit >= 0 && hits.start[hit] === last; hit++) {
    if (hits.dictionary[hit] === lexicon.ranks) return true;
  }
  // particles of names: de, van, al-
  return (
    (bits & Shape.Lower) !== 0 && isCapital(scene, last + 1) && (tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) <= 3
  );
}
