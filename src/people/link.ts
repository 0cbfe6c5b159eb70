import type { PersonCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { Person, PersonMention } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { createNameReader, type NameUnit } from './name-parts.ts';
import { soundOf } from './spelling.ts';

/** At most this many people who share a word with a mention are compared with it: a page of ten thousand Johns stays linear. */
const NEAREST = 40;

interface Name {
  readonly candidate: PersonCandidate;
  readonly units: readonly NameUnit[];
  /** Folded words of the name, particles, suffix and nickname left out. */
  readonly words: readonly string[];
  readonly initials: readonly boolean[];
  /** Index in `words` of the family name. */
  readonly family: number;
  readonly suffix: string;
  /** 'm', 'f' or '' by the courtesy title before it. */
  readonly gender: string;
  readonly titled: boolean;
}

interface Group {
  readonly id: number;
  best: Name;
  gender: string;
  readonly names: { name: Name; ambiguous: Group[] }[];
}

const MALE = ['mr', 'sir', 'lord', 'monsieur', 'señor', 'signor', 'herr'];
const FEMALE = ['mrs', 'ms', 'miss', 'lady', 'dame', 'madame', 'mme', 'madam', 'señora', 'frau'];

export function createPersonLinker(
  gazetteer: Gazetteer,
): (annotated: Annotated, people: readonly PersonCandidate[]) => Person[] {
  const reader = createNameReader(gazetteer);
  const fold = gazetteer.vocabulary.fold;
  const males = new Set(MALE.map((word) => gazetteer.wordId(word)));
  const females = new Set(FEMALE.map((word) => gazetteer.wordId(word)));

  function foldedText(annotated: Annotated, unit: NameUnit): string {
    const from = annotated.tokens.start[unit.first] ?? 0;
    const to = annotated.tokens.end[unit.last - 1] ?? 0;
    let word = '';
    for (let i = from; i < to; i++) {
      const folded = fold[annotated.text.charCodeAt(i)] ?? 0;
      if (folded !== 0 && folded !== 0x2e && folded !== 0x2d) word += String.fromCharCode(folded);
    }
    return word.replace(/^(?:al|el|ul)(?=.{3})/, unit.last - unit.first > 1 ? '' : '$&');
  }

  function read(annotated: Annotated, candidate: PersonCandidate): Name {
    const units = reader.units(annotated, candidate.first, candidate.last);
    const proper = units.filter((unit) => unit.kind === 'word' || unit.kind === 'initial');
    const familyUnit = units[reader.familyUnit(annotated, units)];
    const suffix = units.find((unit) => unit.kind === 'suffix');
    const before = candidate.first > 0 ? (annotated.tokens.word[candidate.first - 1] ?? -1) : -1;
    const gender = males.has(before) ? 'm' : females.has(before) ? 'f' : '';
    return {
      candidate,
      units,
      words: proper.map((unit) => foldedText(annotated, unit)),
      initials: proper.map((unit) => unit.kind === 'initial'),
      family: familyUnit === undefined ? -1 : proper.indexOf(familyUnit),
      suffix: suffix === undefined ? '' : foldedText(annotated, suffix),
      gender,
      titled: gender !== '',
    };
  }

  return (annotated, people) => {
    const groups: Group[] = [];
    /** People by each word of their names, the last met at the end. */
    const byWord = new Map<string, Group[]>();
    const names = people.map((candidate) => read(annotated, candidate));

    const index = (group: Group, name: Name): void => {
      for (const word of new Set([...name.words, ...name.words.map(soundOf)])) {
        const list = byWord.get(word);
        if (list === undefined) byWord.set(word, [group]);
        else if (!list.includes(group) || list.length > NEAREST) list.push(group);
      }
    };
    const join = (group: Group, name: Name, ambiguous: Group[]): void => {
      group.names.push({ name, ambiguous });
      if (name.gender !== '') group.gender = name.gender;
      if (isFuller(name, group.best)) group.best = name;
      if (name.words.length > 1) index(group, name);
    };
    const found = (name: Name): Group => {
      const group: Group = { id: groups.length, best: name, gender: name.gender, names: [{ name, ambiguous: [] }] };
      groups.push(group);
      index(group, name);
      return group;
    };
    const near = (name: Name): Group[] => {
      const list = new Set<Group>();
      for (const word of name.words) {
        for (const group of (byWord.get(word) ?? []).slice(-NEAREST)) list.add(group);
        for (const group of (byWord.get(soundOf(word)) ?? []).slice(-NEAREST)) list.add(group);
      }
      return [...list];
    };

    // full names first: short forms may stand before them
    const full = names
      .filter((name) => name.words.length > 1)
      .sort((a, b) => b.words.length - a.words.length || a.candidate.first - b.candidate.first);
    for (const name of full) {
      const same = near(name).filter((group) => isSameName(name, group.best));
      const exact = same.find((group) => group.best.words.join(' ') === name.words.join(' ')) ?? same[0];
      if (exact === undefined) found(name);
      else join(exact, name, []);
    }
    const singles = names.filter((name) => name.words.length <= 1);
    for (const name of singles) {
      const word = name.words[0] ?? '';
      const fitting = near(name).filter(
        (group) => name.gender === '' || group.gender === '' || group.gender === name.gender,
      );
      const level = (group: Group): number => shortLevel(word, group.best);
      const best = Math.max(0, ...fitting.map(level));
      const candidates = best === 0 ? [] : fitting.filter((group) => level(group) === best);
      if (candidates.length === 0) {
        found(name);
        continue;
      }
      const chosen = nearestOf(candidates, name);
      join(chosen, name, candidates.length > 1 ? candidates.filter((group) => group.best.words.length > 1) : []);
    }
    return toPeople(annotated, groups, reader);
  };
}

/** Whether `name` says more than `than`: more words, fewer initials, longer. */
function isFuller(name: Name, than: Name): boolean {
  const weight = (of: Name): number =>
    of.words.length * 100 - of.initials.filter(Boolean).length * 60 + (of.suffix === '' ? 0 : 5);
  return weight(name) > weight(than);
}

function sameWord(a: string, b: string, aInitial: boolean, bInitial: boolean): number {
  if (a === b) return 2;
  if (aInitial || bInitial) return a.charAt(0) === b.charAt(0) && (a.length === 1 || b.length === 1) ? 1 : 0;
  return a.length > 3 && b.length > 3 && soundOf(a) === soundOf(b) ? 1 : 0;
}

/** Whether a name of several words is another form of a fuller one: its words stand there in order, two of them the same. */
function isSameName(name: Name, full: Name): boolean {
  if (name.suffix !== '' && full.suffix !== '' && name.suffix !== full.suffix) return false;
  if (name.gender !== '' && full.gender !== '' && name.gender !== full.gender) return false;
  const [short, long] = name.words.length <= full.words.length ? [name, full] : [full, name];
  let at = 0;
  let exact = 0;
  let first = -1;
  for (let i = 0; i < short.words.length; i++) {
    let match = 0;
    while (at < long.words.length && match === 0) {
      match = sameWord(
        short.words[i] ?? '',
        long.words[at] ?? '',
        short.initials[i] ?? false,
        long.initials[at] ?? false,
      );
      if (match > 0 && first < 0) first = at;
      at++;
    }
    if (match === 0) {
      // initials of a given name that is left out of the longer form do not count against it
      if (short.initials[i] === true && i > 0) {
        at = i;
        continue;
      }
      return false;
    }
    if (match === 2) exact++;
  }
  // the same person is called by given and family name, or by the end of the name
  const endsAlike = at === long.words.length;
  return exact > 0 && (first === 0 || endsAlike);
}

/** How well a single word fits a name: 4 family name, 3 given name, 2 another word of it, 1 like the family name in another spelling. */
function shortLevel(word: string, name: Name): number {
  if (name.words[name.family] === word) return 4;
  if (name.words[0] === word) return 3;
  if (name.words.includes(word)) return 2;
  const family = name.words[name.family] ?? '';
  return sameWord(word, family, false, false) === 1 ? 1 : 0;
}

/** The person mentioned last before the name; where all come later, the first of them. */
function nearestOf(groups: readonly Group[], name: Name): Group {
  let best = groups[0];
  let bestAt = -1;
  for (const group of groups) {
    for (const { name: other } of group.names) {
      const at = other.candidate.first;
      if (at < name.candidate.first && at > bestAt) {
        best = group;
        bestAt = at;
      }
    }
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
        const { start, end, confidence, because } = name.candidate;
        return {
          start,
          end,
          text: text.slice(start, end),
          confidence: Math.round(confidence * 1000) / 1000,
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
      confidence: Math.max(...mentions.map((mention) => mention.confidence)),
      mentions,
    };
  });
}
