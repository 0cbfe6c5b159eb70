import { Shape } from '../core/shape.ts';
import { sliceSpaced } from '../engine/spaces.ts';
import { mayStandAlone } from './again.ts';
import { bodyClassOf, classOf, innerBody, isOffice } from './class-of.ts';
import {
  compoundBefore,
  countryOn,
  type Extension,
  hitAt,
  hitBefore,
  isCapital,
  joined,
  lastOf,
  modifierAfter,
  modifiersBefore,
  portfoliosAfter,
  portfoliosBefore,
  rowOf,
  type Scene,
  titleCase,
} from './grammar.ts';
import { CLASSES, type Lexicon, Place, Takes, Use } from './lexicon.ts';
import { functionAfter, officerAfter, orderAfter } from './names.ts';
import { type Acronyms, surroundings } from './surroundings.ts';
import type { Title } from './title.ts';

const DIPLOMATIC = CLASSES.indexOf('diplomatic');
const JUDICIAL = CLASSES.indexOf('judicial');
const HONORIFIC = CLASSES.indexOf('honorific');
const CORPORATE = CLASSES.indexOf('corporate');
const POLITICAL = CLASSES.indexOf('political');
const NOBODY: readonly number[] = [];
/** How sure a title is by its {@link Use}. */
const CONFIDENCE: readonly number[] = [0.95, 0.85, 0.75, 0.9, 0.8, 0.9];
/**
 * The title round a form of tokens `[coreFirst, coreLast)`, no token before `floor`; undefined where the form is none here.
 * @param before titles that stand before it
 */
export function build(
  scene: Scene,
  lexicon: Lexicon,
  acronyms: Acronyms,
  coreFirst: number,
  coreLast: number,
  rows: readonly number[],
  floor: number,
  before: readonly Title[],
): Title | undefined {
  const { tokens, text } = scene.annotated;
  const row = rows[0] ?? 0;
  let takes = 0;
  // ranks have their modifiers in the dictionary
  let graded = true;
  for (const each of rows) {
    takes |= lexicon.takesAt(each);
    if (lexicon.isGraded(each) === 0) graded = false;
  }
  const plural = lexicon.pluralAt(row) === 1;
  let use = lexicon.useAt(row);
  let first = coreFirst;
  let last = coreLast;
  const office = lexicon.nameAt(row);
  let tail = '';
  let portfolio = '';
  let compound = '';
  const officer = officerAfter(scene, lexicon, last);
  const order = (takes & Takes.Order) !== 0 ? orderAfter(scene, lexicon, last) : -1;
  if (order > 0) {
    last = order;
    tail = ` ${sliceSpaced(text, tokens.start[coreLast] ?? 0, tokens.end[order - 1] ?? 0)}`;
    use = Use.Alone;
  } else if (use === Use.Order) return undefined;
  if ((takes & Takes.Portfolio) !== 0 || ((takes & Takes.Subject) !== 0 && !isForce(scene, lexicon, first))) {
    const before = portfoliosBefore(scene, lexicon, first, floor);
    const { of, for: charge, on } = lexicon.words;
    const links = (takes & Takes.Portfolio) !== 0 ? [of, charge] : (takes & Takes.Voice) === 0 ? [on] : [];
    const found = before ?? portfoliosAfter(scene, lexicon, last, links);
    if (found !== undefined) {
      if (before === undefined) last = found.edge;
      else first = found.edge;
      portfolio = found.names.length === 1 ? (found.names[0] ?? '') : found.names.join(' ').replaceAll(' ,', ',');
      use = Use.Alone;
    }
  }
  if ((takes & Takes.Of) !== 0) {
    const edge = officer > last ? officer : functionAfter(scene, lexicon, coreFirst, last);
    if (edge > last) {
      tail = ` ${text.slice(tokens.start[last], tokens.end[edge - 1])}`;
      last = edge;
      use = Use.Alone;
    }
  }
  const bare = graded || lexicon.classAt(row) === HONORIFIC;
  let modifiers = bare ? undefined : modifiersBefore(scene, lexicon, first, floor, office);
  if (modifiers !== undefined) first = modifiers.edge;
  const inner = compoundBefore(scene, lexicon, first, takes, floor);
  if (inner !== undefined) {
    first = inner.edge;
    compound = inner.names.join(' ');
    use = Use.Alone;
    // "deputy navy chief"
    modifiers ??= bare ? undefined : modifiersBefore(scene, lexicon, first, floor, office);
    if (modifiers !== undefined) first = modifiers.edge;
  } else if (modifiers !== undefined && use === Use.Common) use = Use.Alone;
  const behind = modifierAfter(scene, lexicon, last);
  let elect = '';
  if (behind >= 0) {
    last = lastOf(scene, behind);
    const word = lexicon.modifierName(rowOf(scene, behind));
    elect = word.startsWith('-') ? word : ` ${word}`;
  }
  if (
    use === Use.Attached &&
    !nameMayFollow(scene, lexicon, last, graded) &&
    !isOfCourt(scene, lexicon, first) &&
    !mayStandAlone(scene, lexicon, first, office, graded, before)
  )
    return undefined;
  if (use === Use.Echo && ((tokens.shape[first] ?? 0) & Shape.CapitalsLine) !== 0) return undefined;
  const earlier = before.at(-1);
  // what is a title only beside a name may be of a body's: "the Garda spokesman", "General Intelligence Department director"
  const reach = earlier === undefined ? 0 : graded ? earlier.after : earlier.last;
  const ofBody =
    earlier === undefined ||
    earlier.use >= Use.Attached ||
    lexicon.isGraded(earlier.row) === 1 ||
    ((tokens.shape[reach] ?? 0) & Shape.Possessive) !== 0;
  const floorOfNames = ofBody ? 0 : reach;
  const round = surroundings(scene, lexicon, acronyms, first, last, takes, floorOfNames);
  let name = withPortfolio(office, portfolio);
  if (compound !== '') name = `${compound} ${name}`;
  if (modifiers !== undefined) name = `${modifiers.names.join(' ')} ${name}`;
  if (tail !== '' || elect !== '') name += tail + elect;
  // "Archbishop of Canterbury-designate"
  if (round.complement >= 0 && behind < 0) {
    const joins = modifierAfter(scene, lexicon, round.after);
    if (joins >= 0) round.after = lastOf(scene, joins);
  }
  const title: Title = {
    first,
    last,
    start: tokens.start[first] ?? 0,
    end: tokens.end[last - 1] ?? 0,
    confidence: CONFIDENCE[use] ?? 0.8,
    name,
    class: CLASSES[lexicon.classAt(row)] ?? 'civil',
    plural,
    former: round.former || (behind >= 0 && lexicon.isFormer(rowOf(scene, behind)) === 1),
    row,
    rows: officer > coreLast ? [row] : rows,
    use,
    office: tail === '' ? office : office + tail,
    portfolio,
    modifiers: modifiers === undefined ? compound : lasting(lexicon, modifiers) + compound,
    second: modifiers?.names.some((each) => lexicon.isDeputy(each)) === true,
    classNumber: isPolitician(takes, portfolio, round.body, round.before < first)
      ? POLITICAL
      : classOf(
          scene,
          lexicon,
          row,
          takes,
          round,
          first < coreFirst ? innerBody(scene, lexicon, first) : -1,
          first,
          coreFirst,
          compound !== '',
          officer > coreLast,
        ),
    body: bodyClassOf(lexicon, round),
    branch: round.body < 0 ? '' : lexicon.bodyBranch(round.body),
    international: round.international,
    before: round.before,
    sent: round.sent,
    after: round.after,
    complement: round.complement,
    countryAt: scene.countries[round.country]?.first ?? round.placeAt,
    of: undefined,
    country: undefined,
    countryBy: undefined,
    same: undefined,
    holder: -1,
    holders: NOBODY,
    heldAt: NOBODY,
    beside: false,
  };
  if (round.complement >= 0) {
    const end = endOfComplement(scene, round.after);
    title.of = sliceSpaced(text, tokens.start[round.complement] ?? 0, tokens.end[end - 1] ?? 0);
  } else if (round.before < first && title.class !== 'honorific' && isOffice(lexicon, row))
    title.of = nameBefore(scene, lexicon, Math.max(round.before, before.at(-1)?.last ?? 0), first);
  if (title.of === '') title.of = undefined;
  // an envoy for a state serves another
  const envoy =
    lexicon.classAt(row) === DIPLOMATIC && round.countryBy === 'rank of' && tokens.word[last] === lexicon.words.for;
  const country = envoy || round.country < 0 ? undefined : scene.countries[round.country];
  if (country !== undefined && round.countryBy !== undefined && !round.international) {
    title.country = country.code;
    title.countryBy = round.countryBy;
  } else if (round.body >= 0 && lexicon.bodyState(round.body) !== '') {
    title.country = lexicon.bodyState(round.body);
    title.countryBy = round.complement >= 0 ? 'rank of' : 'name before';
  } else if (round.place >= 0 && !round.international && title.classNumber !== CORPORATE) {
    // a company may be named after any place
    const state = lexicon.placeState(round.place);
    if (/^[A-Z]{2}$/.test(state)) {
      title.country = state;
      title.countryBy = 'place of';
    }
  }
  return title;
}

/** What spokesmen of ministries and forces speak on. */
const OF_STATE =
  /^(?:Defense|(?:National )?Security|Foreign|Interior|Army|Navy|Air Force|Administration|Affairs|Government|Cabinet|Media|Information|Communications?|Police|Presidential)/;

/** A secretary with a portfolio, and whoever speaks on one for a party: `Green health spokesman`. */
function isPolitician(takes: number, portfolio: string, body: number, named: boolean): boolean {
  if (portfolio === '') return false;
  if ((takes & Takes.Portfolio) !== 0) return (takes & Takes.Body) !== 0 && portfolio !== 'Police';
  return (takes & Takes.Voice) !== 0 && named && body < 0 && !OF_STATE.test(portfolio);
}

/** Modifiers but those that only say that the office is held for a time. */
const lasting = (lexicon: Lexicon, { names }: Extension): string =>
  names.filter((each) => !lexicon.isActing(each)).join(' ');

/** `Defense Minister`, `Secretary of State for Defense`. */
function withPortfolio(office: string, portfolio: string): string {
  if (portfolio === '') return office;
  if (office.includes(' '))
    return `${office} for ${portfolio === 'Foreign' ? 'Foreign Affairs' : titleCase(portfolio)}`;
  return `${titleCase(portfolio)} ${office}`;
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
  // "KAMPALA — The Chief of Defence Forces"
  if (to > from && tokens.word[to - 1] === lexicon.words.the) to--;
  while (
    from < to &&
    (!isCapital(scene, from) || ((scene.countryAt[from] ?? 0) === 0 && isOutside(scene, lexicon, from)))
  )
    from++;
  while (to > from && !isCapital(scene, to - 1) && hitBefore(scene, lexicon.bodies, to) < 0) to--;
  if (from >= to) return '';
  const country = countryOn(scene, from);
  if (country !== undefined && country.last >= to && (country.form === 'adjective' || country.form === 'demonym'))
    return '';
  return sliceSpaced(text, tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0);
}

/** An army or police ends before the token: an organisation, not the subject that somebody speaks on. */
function isForce(scene: Scene, lexicon: Lexicon, end: number): boolean {
  const body = hitBefore(scene, lexicon.bodies, end);
  return body >= 0 && lexicon.bodyClass(rowOf(scene, body)) <= 1;
}

function isOutside(scene: Scene, lexicon: Lexicon, token: number): boolean {
  const modifier = hitAt(scene, lexicon.modifiers, token);
  if (modifier < 0 || lexicon.placeAt(rowOf(scene, modifier)) !== Place.Outside) return false;
  // "New Taipei Mayor"
  const place = hitAt(scene, lexicon.places, token);
  return place < 0 || lastOf(scene, place) === token + 1;
}

/** `a Supreme Court Justice, X`. */
function isOfCourt(scene: Scene, lexicon: Lexicon, first: number): boolean {
  const court = isCapital(scene, first) ? hitBefore(scene, lexicon.bodies, first) : -1;
  return court >= 0 && lexicon.bodyClass(rowOf(scene, court)) === JUDICIAL;
}

/** A capitalised word, initial, bracketed modifier or further title stands behind, so that a name may follow. */
function nameMayFollow(scene: Scene, lexicon: Lexicon, last: number, graded: boolean): boolean {
  const { tokens } = scene.annotated;
  if (last >= tokens.count || ((tokens.shape[last] ?? 0) & Shape.ParagraphStart) !== 0) return false;
  const bits = tokens.shape[last] ?? 0;
  if ((bits & Shape.Capitalised) !== 0) return true;
  if (!joined(scene, last)) return false;
  // "Chaplain (Capt.) X"
  if (graded && tokens.code[last] === 0x29 && tokens.code[last - 2] === 0x28) return isCapital(scene, last + 1);
  if (tokens.code[last] === 0x28 || tokens.code[last] === 0x22) return true;
  if (hitAt(scene, lexicon.ranks, last) >= 0) return true;
  // particles of names: de, van, al-
  return (
    (bits & Shape.Lower) !== 0 && isCapital(scene, last + 1) && (tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) <= 3
  );
}
