import { piecesOf } from './markup.ts';

/** An element with its attributes as written, its text in order, and its children. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
  /** All text directly in it, entities read. */
  text: string;
}

/** Elements beyond this depth are taken into their ancestor at it: no hostile nesting costs more than its length. */
const DEEPEST = 100;

/**
 * Calls back with each element of this name once it is whole, so that a file of any number of them needs the memory of one.
 * Never fails: what is not closed ends with the text.
 */
export function* elementsOf(xml: string, names: ReadonlySet<string>): Generator<Element> {
  const open: Element[] = [];
  for (const piece of piecesOf(xml, 'xml')) {
    const parent = open.at(-1);
    if (piece.kind === 'text') {
      if (parent !== undefined) parent.text += piece.text;
    } else if (piece.kind === 'open') {
      if (open.length === 0 ? !names.has(piece.name) : open.length >= DEEPEST) continue;
      const element: Element = { name: piece.name, attributes: piece.attributes, children: [], text: '' };
      parent?.children.push(element);
      open.push(element);
    } else {
      const at = open.findLastIndex(({ name }) => name === piece.name);
      const [root] = open;
      if (at === -1) continue;
      open.length = at;
      if (at === 0 && root !== undefined) yield root;
    }
  }
  const [root] = open;
  if (root !== undefined) yield root;
}

/** The text of the first child that has one of these names; the earlier name counts more. */
export function childText(element: Element, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = element.children.find((child) => child.name === name)?.text.trim();
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}
