import type { Cast } from './cast.ts';
import { Use } from './lexicon.ts';
import { nounEnds } from './settle.ts';
import type { Title } from './title.ts';

export const NO_NAMES: ReadonlySet<string> = new Set();

/** Names of titles in full, with and without portfolio. */
export function namesInFull(titles: readonly Title[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const title of titles) {
    if (title.use >= Use.Echo) continue;
    names.add(title.name);
    if (title.portfolio !== '') names.add(title.office);
  }
  return names;
}

export const isDefinite = (cast: Cast, title: Title): boolean =>
  cast.scene.annotated.tokens.word[title.before - 1] === cast.lexicon.words.the;

/** `the adviser`, `the cardinal`, `the SP` after one who was named: the title alone again, with nothing behind it. */
export function isAgain(cast: Cast, title: Title, index: number): boolean {
  if (!isDefinite(cast, title) || !nounEnds(cast, title) || cast.titleFrom.on(title.last) >= 0) return false;
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const other = cast.titles[earlier];
    if (other === undefined || !other.beside || other.plural || !isSameOffice(title, other)) continue;
    // acronyms mean other things as well
    if (title.use !== Use.Echo || isBesideName(cast, other)) return true;
  }
  return false;
}

/** `the priest` after a parish priest. */
const isSameOffice = ({ office }: Title, other: Title): boolean =>
  other.office.endsWith(office) &&
  (other.office.length === office.length || other.office.charAt(other.office.length - office.length - 1) === ' ');

/** Directly before a name of several words. */
function isBesideName(cast: Cast, title: Title): boolean {
  const span = cast.spans[cast.people.on(title.last)];
  return span?.first === title.last && span.last - span.first > 1;
}
