import type { PersonCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { Person, PersonMention } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, has } from '../engine/gazetteer/gazetteer.ts';
import { foldOf } from '../engine/segment/characters.ts';
import { alike, equalWords, isFuller, isSameName, type Name, shortLevel } from './name-forms.ts';
import { createNameReader, type NameUnit } from './name-parts.ts';
import { soundOf } from './spelling.ts';

/** At most this many people who share a word with a mention are compared with it: a page of ten thousand Johns stays linear. */
const NEAREST = 40;

interface Group {
  readonly id: number;
  best: Name;
  gender: string;
  readonly names: { name: Name; ambiguous: readonly Group[] }[];
  /** First tokens of the mentions by several words, in order; and of the last one by a single word. */
  readonly full: number[];
  lastSingle: number;
}

const MALE = ['mr', 'sir', 'lord', 'monsieur', 'señor', 'signor', 'herr'];
const FEMALE = ['mrs', 'ms', 'miss', 'lady', 'dame', 'madame', 'mme', 'madam', 'señora', 'frau'];

export function createPersonLinker(
  gazetteer: Gazetteer,
): (annotated: Annotated, people: readonly PersonCandidate[]) => Person[] {
  const reader = createNameReader(gazetteer);
  const { characters } = gazetteer.vocabulary;
  const particles = gazetteer.classOf('name-particle');
  const males = new Set(MALE.map((word) => gazetteer.wordId(word)));
  const females = new Set(FEMALE.map((word) => gazetteer.wordId(word)));

  function foldedText(annotated: Annotated, unit: NameUnit): string {
    const from = annotated.tokens.start[unit.first] ?? 0;
    const to = annotated.tokens.end[unit.last - 1] ?? 0;
    let word = '';
    for (let i = from; i < to; i++) {
      const folded = foldOf(characters, annotated.text.charCodeAt(i));
      if (folded !== 0 && folded !== 0x2e && folded !== 0x2d) word += String.fromCharCode(folded);
    }
    return word.replace(/^(?:al|el|ul)(?=.{3})/, unit.last - unit.first > 1 ? '' : '$&');
  }

  /** Equal for units that fold alike; "al-" before a name does not tell people apart. */
  function identity(annotated: Annotated, unit: NameUnit): number {
    const { word, profile, shape } = annotated.tokens;
    const size = unit.last - unit.first;
    if (size === 1) return word[unit.first] ?? 0;
    if (size === 3 && has(particles, profile[unit.first] ?? 0)) return word[unit.first + 2] ?? 0;
    let key = 17;
    for (let i = unit.first; i < unit.last; i++)
      if (((shape[i] ?? 0) & Shape.Word) !== 0) key = Math.imul(key, 31) + (word[i] ?? 0);
    return key | 0x40000000;
  }

  function read(annotated: Annotated, candidate: PersonCandidate): Name {
    const units = reader.units(annotated, candidate.first, candidate.last);
    const proper = units.filter((unit) => unit.kind === 'word' || unit.kind === 'initial');
    const familyUnit = units[reader.familyUnit(annotated, units)];
    const suffix = units.find((unit) => unit.kind === 'suffix');
    let spelling: readonly string[] | undefined;
    let sounds: readonly string[] | undefined;
    const spelled = (): readonly string[] => {
      spelling ??= proper.map((unit) => foldedText(annotated, unit));
      return spelling;
    };
    const before = candidate.first > 0 ? (annotated.tokens.word[candidate.first - 1] ?? -1) : -1;
    const gender = males.has(before) ? 'm' : females.has(before) ? 'f' : '';
    return {
      candidate,
      units,
      words: proper.map((unit) => identity(annotated, unit)),
      spelling: spelled,
      sounds: () => {
        sounds ??= spelled().map(soundOf);
        return sounds;
      },
      initials: proper.map((unit) => unit.kind === 'initial'),
      family: familyUnit === undefined ? -1 : proper.indexOf(familyUnit),
      suffix: suffix === undefined ? 0 : identity(annotated, suffix) + 1,
      gender,
      titled: gender !== '',
    };
  }

  return (annotated, people) => {
    const groups: Group[] = [];
    /** People by each word of their names, the last met at the end. */
    const byWord = new Map<number, Group[]>();
    /** People by the sound of each word; made when a single word fits nobody as it is written. */
    let bySound: Map<string, Group[]> | undefined;
    const names = people.map((candidate) => read(annotated, candidate));

    const put = <K>(map: Map<K, Group[]>, key: K, group: Group): void => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [group]);
      else if (list.at(-1) !== group) list.push(group);
    };
    const index = (group: Group, name: Name): void => {
      for (const word of name.words) put(byWord, word, group);
      if (bySound !== undefined) for (const sound of name.sounds()) put(bySound, sound, group);
    };
    const join = (group: Group, name: Name, ambiguous: readonly Group[]): void => {
      group.names.push({ name, ambiguous });
      noteMention(group, name);
      if (name.gender !== '') group.gender = name.gender;
      if (isFuller(name, group.best)) group.best = name;
      if (name.words.length > 1) index(group, name);
    };
    const found = (name: Name): void => {
      const group: Group = {
        id: groups.length,
        best: name,
        gender: name.gender,
        names: [{ name, ambiguous: [] }],
        full: [],
        lastSingle: -1,
      };
      noteMention(group, name);
      groups.push(group);
      index(group, name);
    };
    const near = (name: Name): Group[] => {
      if (name.words.length === 1) return (byWord.get(name.words[0] ?? -1) ?? []).slice(-NEAREST);
      const list = new Set<Group>();
      for (const word of name.words) for (const group of (byWord.get(word) ?? []).slice(-NEAREST)) list.add(group);
      return [...list];
    };
    const soundingAlike = (name: Name): Group[] => {
      if (bySound === undefined) {
        bySound = new Map();
        for (const group of groups) for (const sound of group.best.sounds()) put(bySound, sound, group);
      }
      return (bySound.get(name.sounds()[0] ?? '') ?? []).slice(-NEAREST);
    };

    // full names first: short forms may stand before them
    const full = names
      .filter((name) => name.words.length > 1)
      .sort((a, b) => b.words.length - a.words.length || a.candidate.first - b.candidate.first);
    for (const name of full) {
      const same = near(name).filter((group) => isSameName(name, group.best));
      const exact = same.find((group) => equalWords(group.best, name)) ?? same[0];
      if (exact === undefined) found(name);
      else join(exact, name, []);
    }
    for (const group of groups) group.full.sort((a, b) => a - b);
    const singles = names.filter((name) => name.words.length <= 1);
    for (const name of singles) {
      const fits = (group: Group): boolean => name.gender === '' || group.gender === '' || group.gender === name.gender;
      let level = 0;
      let fitting: Group[] = [];
      for (const group of near(name).filter(fits)) {
        const own = shortLevel(name.words[0] ?? -1, group.best);
        if (own > level) fitting = [];
        level = Math.max(level, own);
        if (own === level && own > 0) fitting.push(group);
      }
      if (fitting.length === 0) fitting = soundingAlike(name).filter((group) => fits(group) && alike(name, group.best));
      if (fitting.length === 0) {
        found(name);
        continue;
      }
      join(
        nearestOf(fitting, name),
        name,
        fitting.length > 1 ? fitting.filter((group) => group.best.words.length > 1) : [],
      );
    }
    return toPeople(annotated, groups, reader);
  };
}

function noteMention(group: Group, name: Name): void {
  if (name.words.length > 1) group.full.push(name.candidate.first);
  else group.lastSingle = name.candidate.first;
}

/** Where a group was last mentioned before a token, -1 where it was not; single words are added in the order of the text. */
function lastBefore(group: Group, token: number): number {
  let low = 0;
  let high = group.full.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((group.full[middle] ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return Math.max(group.lastSingle, low === 0 ? -1 : (group.full[low - 1] ?? -1));
}

/** The person mentioned last before the name; where all come later, the first of them. */
function nearestOf(groups: readonly Group[], name: Name): Group {
  let best = groups[0];
  let bestAt = -1;
  for (const group of groups) {
    const at = lastBefore(group, name.candidate.first);
    if (at <= bestAt) continue;
    best = group;
    bestAt = at;
  }
  if (best === undefined) throw new Error('nearestOf needs a group');
  return best;
}

function toPeople(
  annotated: Annotated,
  groups: readonly Group[],
  reader: ReturnType<typeof createNameReader>,
): Person[] {
  const { text, tokens } = annotated;
  const firstOf = (group: Group): number =>
    group.names.reduce((least, { name }) => Math.min(least, name.candidate.start), Number.MAX_SAFE_INTEGER);
  const starts = new Map(groups.map((group) => [group, firstOf(group)]));
  const ordered = [...groups].sort((a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0));
  const ids = new Map(ordered.map((group, i) => [group, `p${i + 1}`]));
  return ordered.map((group) => {
    const { best } = group;
    const titled = best.titled || ((tokens.shape[best.candidate.first - 1] ?? 0) & Shape.Abbreviation) !== 0;
    const mentions = group.names
      .map(({ name, ambiguous }): PersonMention => {
        const { start, end, because } = name.candidate;
        const confidence = Math.round(name.candidate.confidence * 1000) / 1000;
        // what most mentions are; copying the rest of the fields costs ten times as much
        if (ambiguous.length <= 1 && because === undefined)
          return { start, end, text: text.slice(start, end), confidence };
        return {
          start,
          end,
          text: text.slice(start, end),
          confidence,
          ...(ambiguous.length > 1 ? { ambiguous: ambiguous.map((other) => ids.get(other) ?? '') } : {}),
          ...(because === undefined ? {} : { because }),
        };
      })
      .sort((a, b) => a.start - b.start);
    return {
      id: ids.get(group) ?? '',
      name: text.slice(best.candidate.start, best.candidate.end).replace(/\s+/g, ' '),
      ...reader.parts(annotated, best.units, titled),
      ranks: [],
      country: null,
      confidence: mentions.reduce((most, mention) => Math.max(most, mention.confidence), 0),
      mentions,
    };
  });
}
