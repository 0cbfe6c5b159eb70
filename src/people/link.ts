import type { PersonCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import { keeper } from '../core/keeper.ts';
import type { Person } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, has } from '../engine/gazetteer/gazetteer.ts';
import { enlarged } from '../engine/grow.ts';
import { NumberTable } from '../engine/number-table.ts';
import { foldOf } from '../engine/segment/characters.ts';
import { createAliasJoiner } from './aliases.ts';
import { Chains, GroupList } from './groups.ts';
import { fullnessOf, Group, initialBit, Name, type Speller } from './name.ts';
import { alike, equalWords, isSameName, mayBeOne, shortLevel } from './name-forms.ts';
import { NameReader, UnitKind } from './name-parts.ts';
import { toPeople } from './person.ts';
import { type Spelling, soundOf } from './spelling.ts';

const MALE = ['mr', 'sir', 'lord', 'monsieur', 'señor', 'signor', 'herr'];
const FEMALE = ['mrs', 'ms', 'miss', 'lady', 'dame', 'madame', 'mme', 'madam', 'señora', 'frau'];
const STOP = 0x2e;
const HYPHEN = 0x2d;

export function createPersonLinker(
  gazetteer: Gazetteer,
): (annotated: Annotated, people: readonly PersonCandidate[]) => Person[] {
  const reader = new NameReader(gazetteer);
  const particles = gazetteer.classOf('name-particle');
  const joinAliases = createAliasJoiner(gazetteer);
  const genders = new NumberTable();
  for (const word of MALE) genders.set(gazetteer.wordId(word), 1);
  for (const word of FEMALE) genders.set(gazetteer.wordId(word), 2);
  /** People by each word of their names, and by the sound of each word: the latter when a single word fits nobody as it is written. */
  const byWord = new Chains();
  const bySound = new Chains();
  const near = new GroupList();
  const fitting = new GroupList();
  const keepNames = keeper<Name[]>();
  const keepGroups = keeper<Group[]>();
  let folded = new Uint16Array(64);

  /** Spells a unit; "al-" before a name does not tell people apart. */
  function spellUnit({ text, tokens }: Annotated, unit: number): Spelling {
    const first = reader.first[unit] ?? 0;
    const last = reader.last[unit] ?? 0;
    const end = tokens.end[last - 1] ?? 0;
    let length = 0;
    for (let at = tokens.start[first] ?? 0; at < end; at++) {
      const unit = foldOf(text.charCodeAt(at));
      if (unit === 0 || unit === STOP || unit === HYPHEN) continue;
      if (length === folded.length) folded = enlarged(folded);
      folded[length++] = unit;
    }
    const from = last - first > 1 ? afterArticle(folded, length) : 0;
    return {
      letter: from < length ? (folded[from] ?? 0) : 0,
      length: length - from,
      sound: soundOf(folded, from, length),
    };
  }

  /** Equal for units that fold alike; "al-" before a name does not tell people apart. */
  function identity(annotated: Annotated, unit: number): number {
    const { word, profile, shape } = annotated.tokens;
    const first = reader.first[unit] ?? 0;
    const last = reader.last[unit] ?? 0;
    const size = last - first;
    if (size === 1) return word[first] ?? 0;
    if (size === 3 && has(particles, profile[first] ?? 0)) return word[first + 2] ?? 0;
    let key = 17;
    for (let i = first; i < last; i++)
      if (((shape[i] ?? 0) & Shape.Word) !== 0) key = Math.imul(key, 31) + (word[i] ?? 0);
    return key | 0x40000000;
  }

  /** Identities of the words of the name that was read. Literals take just the room that they need. */
  function wordsOf(annotated: Annotated): number[] {
    const { words, wordUnit } = reader;
    const first = wordUnit[0] ?? 0;
    if (words === 1) return [identity(annotated, first)];
    if (words === 2) return [identity(annotated, first), identity(annotated, wordUnit[1] ?? 0)];
    return wordUnit.slice(0, words).map((unit) => identity(annotated, unit));
  }

  function read(annotated: Annotated, candidate: PersonCandidate, speller: Speller): Name {
    reader.read(annotated, candidate.first, candidate.last);
    const words = wordsOf(annotated);
    let initials = 0;
    let word = 0;
    let initialCount = 0;
    let tokens = 0;
    for (let unit = 0; unit < reader.count; unit++) {
      tokens += (reader.last[unit] ?? 0) - (reader.first[unit] ?? 0);
      const kind = reader.kind[unit] ?? 0;
      if (kind > UnitKind.Initial) continue;
      if (kind === UnitKind.Initial) {
        initials |= initialBit(word);
        initialCount++;
      }
      word++;
    }
    const suffix = reader.suffix < 0 ? 0 : identity(annotated, reader.suffix) + 1;
    const gender = candidate.first > 0 ? genders.get(annotated.tokens.word[candidate.first - 1] ?? -1, 0) : 0;
    const fullness = fullnessOf(words.length, initialCount, suffix !== 0, tokens);
    const family = reader.familyWord(annotated);
    const before = (reader.wordUnit[family] ?? 0) - 1;
    const particle = before > 0 && reader.kind[before] === UnitKind.Particle ? identity(annotated, before) : -1;
    return new Name(candidate, words, initials, family, particle, suffix, gender, fullness, speller);
  }

  function spell(annotated: Annotated, name: Name): readonly Spelling[] {
    reader.read(annotated, name.candidate.first, name.candidate.last);
    const spelling: Spelling[] = [];
    for (let word = 0; word < reader.words; word++) spelling.push(spellUnit(annotated, reader.wordUnit[word] ?? 0));
    return spelling;
  }

  // what follows is of the document at hand; functions made anew for each would be compiled anew again and again
  let groups: Group[] = [];
  let heard = false;
  let document: Annotated | undefined;
  const speller: Speller = (name) => (document === undefined ? [] : spell(document, name));

  function index(group: Group, name: Name): void {
    for (const word of name.words) byWord.put(word, group);
    if (heard) for (const { sound } of name.spelling()) bySound.put(soundKey(sound), group);
  }

  function found(name: Name): void {
    const group = new Group(name);
    groups.push(group);
    index(group, name);
  }

  /** The group of a name of several words: one that says the same, else the first of which it is another form. */
  function groupOf(name: Name): Group | undefined {
    near.count = 0;
    for (const word of name.words) byWord.addTo(near, word);
    for (let i = 0; i < near.count; i++) {
      const group = near.groups[i];
      if (group !== undefined && equalWords(group.best, name) && mayBeOne(group.best, name)) return group;
    }
    for (let i = 0; i < near.count; i++) {
      const group = near.groups[i];
      if (group === undefined || group.seenBy === name) continue;
      group.seenBy = name;
      if (isSameName(name, group.best)) return group;
    }
    return undefined;
  }

  function hear(): void {
    heard = true;
    for (const group of groups) for (const { sound } of group.best.spelling()) bySound.put(soundKey(sound), group);
  }

  /** Fills `fitting` with the groups that a single word fits best, or that sound like it. */
  function findFitting(name: Name): void {
    near.count = 0;
    fitting.count = 0;
    const word = name.words[0] ?? -1;
    if (name.words.length > 0) byWord.addTo(near, word);
    let level = 1;
    for (let i = 0; i < near.count; i++) {
      const group = near.groups[i];
      if (group === undefined || !gendersFit(group, name)) continue;
      const own = shortLevel(word, group.best);
      if (own > level) fitting.count = 0;
      level = Math.max(level, own);
      if (own === level) fitting.add(group);
    }
    if (fitting.count > 0) return;
    if (!heard) hear();
    near.count = 0;
    bySound.addTo(near, soundKey(name.spelling()[0]?.sound ?? 0));
    for (let i = 0; i < near.count; i++) {
      const group = near.groups[i];
      if (group !== undefined && gendersFit(group, name) && alike(name, group.best)) fitting.add(group);
    }
  }

  return (annotated, people) => {
    groups = keepGroups([]);
    heard = false;
    document = annotated;
    // they are empty but after a failure
    byWord.clear();
    bySound.clear();

    const names = keepNames([]);
    let longest = 0;
    for (const candidate of people) {
      const name = read(annotated, candidate, speller);
      names.push(name);
      longest = Math.max(longest, name.words.length);
    }
    // full names first, the fullest before the others: short forms may stand before them
    for (let size = longest; size > 1; size--) {
      for (const name of names) {
        if (name.words.length !== size) continue;
        const group = groupOf(name);
        if (group === undefined) found(name);
        else {
          group.add(name);
          index(group, name);
        }
      }
    }
    for (const name of names) {
      if (name.words.length > 1) continue;
      findFitting(name);
      if (fitting.count === 0) found(name);
      else {
        nearestOf(fitting, name).add(name);
        if (fitting.count > 1) name.ambiguous = fitting.named();
      }
    }
    byWord.clear();
    bySound.clear();
    near.clear();
    fitting.clear();
    joinAliases(annotated, names);
    return toPeople(annotated, names, reader);
  };
}

const gendersFit = (group: Group, name: Name): boolean =>
  name.gender === 0 || group.gender === 0 || group.gender === name.gender;

/** A sound as a key of {@link Chains}; those of one key are told apart by {@link alike}. */
const soundKey = (sound: number): number => (sound ^ (sound / 0x100000000)) & 0x7fffffff;

/** The person mentioned last before the name; where all come later, the first of them. */
function nearestOf({ groups, count }: GroupList, name: Name): Group {
  let best = groups[0];
  if (best === undefined) throw new Error('nearestOf needs a group');
  if (count === 1) return best;
  let bestAt = -1;
  for (let i = 0; i < count; i++) {
    const group = groups[i];
    const at = group?.lastBefore(name.candidate.first) ?? -1;
    if (group === undefined || at <= bestAt) continue;
    best = group;
    bestAt = at;
  }
  return best;
}

/** How many code units at the beginning of a folded name are an article with a name behind it (`alsayed` of "al-Sayed"). */
function afterArticle(folded: Uint16Array, length: number): number {
  const vowel = folded[0];
  return length >= 5 && folded[1] === 0x6c && (vowel === 0x61 || vowel === 0x65 || vowel === 0x75) ? 2 : 0;
}
