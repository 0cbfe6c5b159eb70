import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, has } from '../engine/gazetteer/gazetteer.ts';
import type { Group, Name } from './name.ts';

/** Most tokens between two names of one person: `X, who is also known as "Y"`. */
const LONGEST = 8;

/** What may stand beside the words that bring in an alias. */
const BESIDE =
  'also better best popularly commonly widely locally simply only otherwise previously formerly who is was as known called';

/** Joins people of whom the text says that they are one: `Salim Bux alias Kalu`, `Ann Cole, also known as "Keke"`. */
export function createAliasJoiner(gazetteer: Gazetteer): (annotated: Annotated, names: readonly Name[]) => void {
  const aliases = gazetteer.classOf('alias-words');
  const beside = new Set(BESIDE.split(' ').map((word) => gazetteer.wordId(word)));
  const known = gazetteer.wordId('known');
  const as = gazetteer.wordId('as');
  const nicknamed = gazetteer.wordId('nicknamed');

  /** Whether the tokens between two names say that the second is the first. */
  function bringIn({ tokens: { profile, shape, word } }: Annotated, first: number, last: number): boolean {
    if (last - first > LONGEST) return false;
    let found = false;
    let active = false;
    /** A mark stands between, or "who is", "was". */
    let parted = false;
    for (let at = first; at < last; at++) {
      const alias = has(aliases, profile[at] ?? 0);
      const mark = ((shape[at] ?? 0) & Shape.Punctuation) !== 0;
      if (!mark && !alias && !beside.has(word[at] ?? -1)) return false;
      if (((shape[at] ?? 0) & Shape.SentenceStart) !== 0) return false;
      found ||= alias || (word[at] === known && word[at + 1] === as);
      active ||= word[at] === nicknamed;
      parted ||= mark || (!alias && at === first);
    }
    // "Ann Cole nicknamed Ben Stone" says what she did
    return found && (parted || !active);
  }

  return (annotated, names) => {
    /** Who has the mentions of a group instead of it. */
    let heirs: Map<Group, Group> | undefined;
    let before: Name | undefined;
    for (const name of names) {
      if (before?.group !== undefined && name.group !== undefined && before.group !== name.group) {
        if (bringIn(annotated, before.candidate.last, name.candidate.first)) {
          heirs ??= new Map();
          const one = heirOf(heirs, before.group);
          const other = heirOf(heirs, name.group);
          if (one !== other) heirs.set(other, one);
        }
      }
      before = name;
    }
    if (heirs !== undefined) for (const name of names) inherit(heirs, name);
  };
}

/** The last heir of a group, which may be itself; the way there is made short for the next time. */
function heirOf(heirs: Map<Group, Group>, group: Group): Group {
  let heir = group;
  for (let next = heirs.get(heir); next !== undefined; next = heirs.get(heir)) heir = next;
  for (let at = group; at !== heir; ) {
    const next = heirs.get(at) ?? heir;
    heirs.set(at, heir);
    at = next;
  }
  return heir;
}

function inherit(heirs: Map<Group, Group>, name: Name): void {
  const { group, ambiguous } = name;
  if (group !== undefined) {
    const heir = heirOf(heirs, group);
    if (heir !== group) heir.add(name);
  }
  if (ambiguous.length > 0) name.ambiguous = [...new Set(ambiguous.map((each) => heirOf(heirs, each)))];
}
