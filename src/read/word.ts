import { piecesOf } from './markup.ts';
import { childText, elementsOf } from './xml.ts';

/** The text of WordprocessingML: a paragraph a line with a blank one between. What was deleted under revision is left out. */
export function paragraphsOf(xml: string): string {
  const paragraphs: string[] = [];
  let text = '';
  let inText = false;
  let deleted = 0;
  for (const piece of piecesOf(xml, 'xml')) {
    if (piece.kind === 'text') {
      if (inText && deleted === 0) text += piece.text;
    } else if (piece.name === 'w:t') inText = piece.kind === 'open';
    else if (piece.name === 'w:del' || piece.name === 'w:movefrom') deleted += piece.kind === 'open' ? 1 : -1;
    else if (piece.kind === 'open') {
      if (piece.name === 'w:tab') text += '\t';
      else if (piece.name === 'w:br' || piece.name === 'w:cr') text += '\n';
      else if (piece.name === 'w:nobreakhyphen') text += '-';
    } else if (piece.name === 'w:p') {
      if (text.trim() !== '') paragraphs.push(text.trim());
      text = '';
    }
  }
  if (text.trim() !== '') paragraphs.push(text.trim());
  return paragraphs.join('\n\n');
}

/** The title in the properties of a document. */
export function titleOf(xml: string): string | undefined {
  const [properties] = elementsOf(xml, new Set(['cp:coreproperties']));
  return properties === undefined ? undefined : childText(properties, 'dc:title');
}
