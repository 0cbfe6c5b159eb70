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
    let before: Name | undefined;
    for (const name of names) {
      const one = before?.group;
      const other = name.group;
      if (before !== undefined && one !== undefined && other !== undefined && one !== other)
        if (bringIn(annotated, before.candidate.last, name.candidate.first)) join(names, one, other);
      before = name;
    }
  };
}

/** Gives one person the mentions of another. */
function join(names: readonly Name[], one: Group, other: Group): void {
  for (const name of names) {
    if (name.group === other) one.add(name);
    if (name.ambiguous.includes(other)) {
      const left = new Set(name.ambiguous.map((each) => (each === other ? one : each)));
      name.ambiguous = [...left];
    }
  }
}
