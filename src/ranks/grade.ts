import { Shape } from '../core/shape.ts';
import { has, type WordClass } from '../engine/gazetteer/gazetteer.ts';
import type { Cast } from './cast.ts';
import { isCapital } from './grammar.ts';
import { CLASSES, type Lexicon, Takes, Use } from './lexicon.ts';
import type { Title } from './title.ts';

const MILITARY = 0;
const POLICE = 1;
const ACADEMIC = CLASSES.indexOf('academic');
const JUDICIAL = CLASSES.indexOf('judicial');
const HONORIFIC = CLASSES.indexOf('honorific');
const CIVIL = CLASSES.indexOf('civil');
/** So many words for the police make an article one of crime. */
const POLICE_NEWS = 3;
/** So many words for games make it one of sport. */
const SPORT_NEWS = 3;

/** Branches and kinds of organisation that the article speaks of: what decides between a captain on land, at sea, and of a team. */
export interface Setting {
  readonly branches: ReadonlyMap<string, number>;
  readonly classes: Int32Array;
  /** Words of police news, once somebody has asked. */
  crimes: number | undefined;
  /** The same of sport. */
  sports: number | undefined;
}

export function settingOf(cast: Cast): Setting {
  const { hits } = cast.scene.annotated;
  const { lexicon } = cast;
  const branches = new Map<string, number>();
  const classes = new Int32Array(CLASSES.length);
  for (let hit = 0; hit < hits.count; hit++) {
    if (hits.dictionary[hit] !== lexicon.bodies) continue;
    const row = hits.row[hit] ?? 0;
    const of = lexicon.bodyClass(row);
    classes[of] = (classes[of] ?? 0) + 1;
    const branch = lexicon.bodyBranch(row);
    if (branch !== '') branches.set(branch, (branches.get(branch) ?? 0) + 1);
  }
  // a coach tells that the captain is a team's
  for (const title of cast.titles) {
    if (title.rows.length === 1 && lexicon.branchAt(title.row) === 'sport')
      branches.set('sport', (branches.get('sport') ?? 0) + 2);
  }
  return { branches, classes, crimes: undefined, sports: undefined };
}

/** Chooses between dictionary lines of one form: by branch, then by the forces of the state. Sets row and class. */
export function chooseRow(cast: Cast, setting: Setting, title: Title, country: string): void {
  const { lexicon } = cast;
  if (title.rows.length < 2) return;
  const behind = title.holder >= 0 && (cast.spans[title.holder]?.first ?? title.last) < title.first;
  const isPost = title.modifiers !== '' || (title.complement >= 0 && !title.sent) || title.body >= 0;
  const ofKind = title.rows.some((row) => (lexicon.takesAt(row) & Takes.Body) !== 0);
  // "HSBC chief executive" is none of Hong Kong
  const isOther = ofKind && title.of !== undefined && title.country === undefined && title.use < Use.Attached;
  let best = title.row;
  let most = Number.NEGATIVE_INFINITY;
  for (const [order, row] of title.rows.entries()) {
    const branch = lexicon.branchAt(row);
    const force = lexicon.forceAt(row);
    const of = lexicon.classAt(row);
    let score = -order / 10;
    if (branch !== '') score += Math.min(3, setting.branches.get(branch) ?? 0);
    if (branch === 'sport') score += ofTeam(cast, setting, title);
    if (branch === 'army') score += 0.5;
    if (of === MILITARY) score += Math.min(2, setting.classes[MILITARY] ?? 0);
    if (of === ACADEMIC && lexicon.branchAt(row) === '')
      score += Math.min(2, setting.classes[ACADEMIC] ?? 0) - Math.min(2, setting.classes[JUDICIAL] ?? 0);
    if (of === POLICE) score += Math.min(2, setting.classes[POLICE] ?? 0);
    // a deputy commander, or the commander of something, has a post and not the rank
    if (
      lexicon.isGraded(row) === 1 &&
      title.rows.some(
        (other) => lexicon.isGraded(other) === 0 && (isPost || (behind && lexicon.branchAt(other) !== 'sport')),
      )
    )
      score -= 6;
    // Chief before a name and nothing else
    const honours = title.beside && isCapital(cast.scene, title.first) && title.body < 0 && !isOfAcronym(cast, title);
    if (of === HONORIFIC && (isPost || behind || !honours)) score -= 6;
    if (force !== '' && country !== '' && !isOther && force.split('|').includes(country)) score += 4;
    else if (force !== '' && title.rows.some((other) => lexicon.forceAt(other) === '')) score -= 2;
    if (score > most) {
      most = score;
      best = row;
    }
  }
  if (best !== title.row && lexicon.classAt(best) !== lexicon.classAt(title.row)) {
    // of some states' portfolios a civil servant is secretary
    const keeps = title.portfolio !== '' && (lexicon.takesAt(best) & (Takes.Portfolio | Takes.Subject)) === 0;
    const ofBody = title.body >= 0 && ofKind;
    if (!ofBody && !keeps) title.classNumber = lexicon.classAt(best);
  }
  title.row = best;
}

/** How much speaks for a team's captain: a country or club right before the word in small letters, or news of sport. */
function ofTeam(cast: Cast, setting: Setting, title: Title): number {
  const named = title.before < title.first && title.body < 0 && !isCapital(cast.scene, title.first);
  setting.sports ??= wordsIn(cast, cast.lexicon.words.sport);
  const news = setting.sports >= SPORT_NEWS && (setting.classes[MILITARY] ?? 0) === 0;
  return (named ? 2 : 0) + (news ? 2 : 0);
}

const isOfAcronym = ({ scene }: Cast, { before, first }: Title): boolean =>
  before < first && ((scene.annotated.tokens.shape[first - 1] ?? 0) & Shape.Capitals) !== 0;

/** Officers and men that police have as well: no generals, no sailors, no airmen. */
const SHARED = /^O(?:R-\d|F-[1-5])$/;

/** The article speaks of police and crime again and again, and of no army. */
export function isPoliceOnly(cast: Cast, setting: Setting): boolean {
  const { classes } = setting;
  if ((classes[MILITARY] ?? 0) > 0) return false;
  if ((classes[POLICE] ?? 0) >= POLICE_NEWS) return true;
  const { police, army } = cast.lexicon.words;
  setting.crimes ??= wordsIn(cast, army) > 0 ? 0 : wordsIn(cast, police) + policeIn(cast);
  return (classes[POLICE] ?? 0) + setting.crimes >= POLICE_NEWS;
}

/** How many titles are of the police and of nothing else. */
const policeIn = ({ lexicon, titles }: Cast): number =>
  titles.filter(
    ({ rows, classNumber, row }) => classNumber === POLICE && rows.length < 2 && lexicon.isGraded(row) === 0,
  ).length;

/** How often the article has words of a class. */
function wordsIn({ scene }: Cast, wanted: WordClass): number {
  const { count, profile } = scene.annotated.tokens;
  let found = 0;
  for (let at = 0; at < count; at++) if (has(wanted, profile[at] ?? 0)) found++;
  return found;
}

/** A rank that only armies have, or one whose holder has a post in them. */
export function isOfArmy(lexicon: Lexicon, own: readonly Title[] | undefined, title: Title): boolean {
  if (!SHARED.test(lexicon.gradeAt(title.row)) || title.former || title.body >= 0 || title.country !== undefined)
    return true;
  const branch = lexicon.branchAt(title.row);
  if (branch === 'navy' || branch === 'air') return true;
  return (
    own?.some(
      (other) =>
        (other.former && other.office !== title.office) ||
        other.body === MILITARY ||
        (other.classNumber === MILITARY && lexicon.isGraded(other.row) === 0),
    ) === true
  );
}

/** Generals of a ministry that has the police, and under its minister, are police. */
const isOfInterior = ({ branch, modifiers, portfolio }: Title): boolean =>
  branch === 'interior' || (portfolio === 'Interior' && modifiers !== '');

/** A rank, or a post that every kind of organisation has: `commanding officer`. */
export const isOpenPost = (lexicon: Lexicon, { body, row }: Title): boolean =>
  lexicon.isGraded(row) === 1 || (body < 0 && (lexicon.takesAt(row) & Takes.Body) !== 0);

/**
 * A rank that armies and police share is a police rank where its holder serves with the police: by another title, or by the words
 * behind the name.
 */
export function servesPolice(lexicon: Lexicon, titles: readonly Title[]): boolean {
  let police = false;
  for (const title of titles) {
    if (title.classNumber === MILITARY && !isOpenPost(lexicon, title)) return false;
    if (title.body === MILITARY) return false;
    if (
      isOfInterior(title) ||
      title.body === POLICE ||
      title.modifiers.endsWith('Police') ||
      (title.classNumber === POLICE && lexicon.isGraded(title.row) === 0)
    )
      police = true;
  }
  return police;
}

/** Whoever has a rank commands what he does as an officer. */
const COMMANDERS = /^Command(?:er|ing Officer)$/;

/** `General X, head of intelligence`. */
const HEADS = /^(?:Deputy )?(?:Chief|Director|Head)$/;

/** `Director General Major General X`: a post without a body, right before or behind the rank of whoever holds it. */
export function takesClassOfRank(lexicon: Lexicon, own: readonly Title[], post: Title): number {
  if (post.classNumber !== CIVIL || (post.body >= 0 && post.body !== CIVIL)) return -1;
  if (post.former || post.international || post.portfolio !== '' || post.branch === 'agency') return -1;
  const takes = lexicon.takesAt(post.row);
  if ((takes & Takes.Body) === 0 || (takes & Takes.Voice) !== 0) return -1;
  const rank = own.find(
    (title) =>
      title.classNumber <= POLICE &&
      !title.former &&
      title.beside &&
      (COMMANDERS.test(post.office) ||
        (post.body < 0 && HEADS.test(post.name)) ||
        (title.first - post.after >= 0 && title.first - post.after <= 1)),
  );
  return rank?.classNumber ?? -1;
}
