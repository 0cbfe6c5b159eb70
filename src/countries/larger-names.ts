import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { cellsOf, type Dictionary, type Gazetteer, has, numberAt } from '../engine/gazetteer/gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import type { Spot } from './spots.ts';
import type { States } from './states.ts';
import { isCapitalWord } from './view.ts';

/** The dictionary `country-names-within`, asked by row. */
export interface LargerNames {
  readonly dictionary: number;
  /** The state that the country word in it still means, or -1. */
  readonly state: (row: number) => number;
  readonly kind: (row: number) => string;
}

export function loadLargerNames(gazetteer: Gazetteer, states: States): LargerNames {
  const dictionary: Dictionary = gazetteer.dictionary('country-names-within');
  return {
    dictionary: dictionary.index,
    state: numberAt(dictionary, 'code', (code) => (code === '' ? -1 : states.indexOf(code))),
    kind: cellsOf(dictionary, 'kind'),
  };
}

/** How many words a name is followed to the right, and to the left. */
const RIGHT = 6;
const LEFT = 6;

/**
 * The larger name that a country word is part of, told by its head or tail (`Bank of China`, `Jordan Times`, `Panama Canal`,
 * `Korean War`): organisation, place, event or work; undefined where it stands by itself.
 */
export function largerNameOf(annotated: Annotated, spot: Spot, lexicon: Lexicon): string | undefined {
  return tailOf(annotated, spot, lexicon) ?? headOf(annotated, spot, lexicon);
}

/** Follows capitalised words to the right; the last one that ends a name of some kind decides. */
function tailOf({ tokens }: Annotated, { last }: Spot, lexicon: Lexicon): string | undefined {
  const { shape, word, profile, count } = tokens;
  let kind: string | undefined;
  let at = last;
  for (; at < count && at < last + RIGHT; at++) {
    const here = shape[at] ?? 0;
    const id = word[at] ?? -1;
    const own = profile[at] ?? 0;
    if ((here & Shape.ParagraphStart) !== 0) break;
    if (!isCapitalWord(here)) {
      if ((here & Shape.Possessive) !== 0 && at > last && isCapitalWord(shape[at + 1] ?? 0)) continue;
      const linked = id === lexicon.of || id === lexicon.and || id === lexicon.for || id === lexicon.the;
      if (linked && at > last && kind === undefined) continue;
      if ((here & Shape.Dash) !== 0 && (here & Shape.SpaceBefore) === 0 && at > last) continue;
      break;
    }
    if ((here & Shape.SentenceStart) !== 0) break;
    if (at === last && (here & Shape.SpaceBefore) === 0) break;
    if (has(lexicon.organisationTail, own) || has(lexicon.organisationHead, own)) kind = 'organisation';
    else if (has(lexicon.event, own) || has(lexicon.eventTail, own)) kind = 'event';
    else if (has(lexicon.placeTail, own)) kind = 'place';
    else if (has(lexicon.workTail, own)) kind = 'work';
  }
  // a `Kenyan Olympics champion` is a champion, not an event
  const next = at < count ? (profile[at] ?? 0) : 0;
  return kind === 'event' && (has(lexicon.role, next) || has(lexicon.noun, next)) ? undefined : kind;
}

/** `Bank of China`, `University of West Georgia`, `Air France`, `Lake Chad`. */
function headOf({ tokens }: Annotated, { first }: Spot, lexicon: Lexicon): string | undefined {
  const { shape, word, profile } = tokens;
  if (((shape[first] ?? 0) & (Shape.ParagraphStart | Shape.SentenceStart)) !== 0) return undefined;
  let at = first - 1;
  if (at < 0) return undefined;
  if (isCapitalWord(shape[at] ?? 0)) {
    const own = profile[at] ?? 0;
    if (has(lexicon.organisationHead, own) || has(lexicon.nameHead, own)) return 'organisation';
    if (has(lexicon.placeHead, own)) return 'place';
    return undefined;
  }
  if (word[at] === lexicon.the) at--;
  if (word[at] !== lexicon.of && word[at] !== lexicon.for) return undefined;
  for (let steps = 0; at >= 0 && steps < LEFT; at--, steps++) {
    const here = shape[at] ?? 0;
    const id = word[at] ?? -1;
    const own = profile[at] ?? 0;
    const linked = id === lexicon.of || id === lexicon.and || id === lexicon.for || id === lexicon.the;
    if (!linked) {
      if (!isCapitalWord(here)) return undefined;
      if (has(lexicon.organisationHead, own) || has(lexicon.nameHead, own)) return 'organisation';
      if (has(lexicon.placeHead, own) || has(lexicon.placeTail, own)) return 'place';
      if (has(lexicon.event, own)) return 'event';
    }
    if ((here & Shape.ParagraphStart) !== 0) return undefined;
  }
  return undefined;
}
