/** One piece of HTML or XML: text with its entities read, or a tag. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** Longest tag in which quotation marks are minded; a longer one ends at its first `>`. Keeps hostile markup linear. */
const LONGEST_TAG = 4096;
const QUOTED_TAG = /[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/y;
const NAME = /\/?([a-z][^\s/>]{0,99})/iy;
/** What stands in these is no text, whatever it looks like. */
const RAW = new Set(['script', 'style', 'xmp', 'noembed', 'noframes']);

/**
 * Reads markup from front to back, in time linear in its length. Names are lower case; an element that closes itself gives
 * both tags. Never fails: what is no tag is text.
 */
export function* piecesOf(markup: string, language: 'html' | 'xml'): Generator<Piece> {
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open !== at) {
      yield textPiece(markup.slice(at, open === -1 ? markup.length : open));
      if (open === -1) return;
      at = open;
    }
    if (markup.startsWith('<![CDATA[', at)) {
      const end = endOf(markup, ']]>', at + 9);
      yield { kind: 'text', text: markup.slice(at + 9, end) };
      at = end + 3;
    } else if (markup.startsWith('<!--', at)) {
      at = endOf(markup, '-->', at + 4) + 3;
    } else if (markup[at + 1] === '!' || markup[at + 1] === '?') {
      at = endOf(markup, '>', at + 2) + 1;
    } else {
      NAME.lastIndex = at + 1;
      const name = NAME.exec(markup)?.[1]?.toLowerCase();
      if (name === undefined) {
        yield { kind: 'text', text: '<' };
        at++;
      } else {
        const end = endOfTag(markup, at);
        const closes = markup[at + 1] === '/';
        const attributes = markup.slice(at + 1 + name.length, end);
        yield { kind: closes ? 'close' : 'open', name, attributes };
        if (!closes && attributes.endsWith('/')) yield { kind: 'close', name, attributes: '' };
        at = end + 1;
        if (language === 'html' && !closes && RAW.has(name)) at = endOfRaw(markup, name, at);
      }
    }
  }
}

/** The value of an attribute, entities read. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}

function textPiece(text: string): Piece {
  return { kind: 'text', text: decodeEntities(text) };
}

function endOf(markup: string, mark: string, from: number): number {
  const end = markup.indexOf(mark, from);
  return end === -1 ? markup.length : end;
}

function endOfTag(markup: string, start: number): number {
  const plain = endOf(markup, '>', start);
  if (plain - start > LONGEST_TAG) return plain;
  QUOTED_TAG.lastIndex = 0;
  const quoted = QUOTED_TAG.exec(markup.slice(start, start + LONGEST_TAG))?.[0];
  return quoted === undefined ? plain : start + quoted.length - 1;
}

function endOfRaw(markup: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(markup)?.index ?? markup.length;
}

const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const OTHERS: readonly (readonly [string, string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['dagger', '†'],
  ['euro', '€'],
  ['trade', '™'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ['Zcaron', 'Ž'],
  ['zcaron', 'ž'],
  ['Ccaron', 'Č'],
  ['ccaron', 'č'],
  ['Cacute', 'Ć'],
  ['cacute', 'ć'],
  ['Yuml', 'Ÿ'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
];
const ENTITIES = new Map([
  ...LATIN_1.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...OTHERS,
]);

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff || code === 0 || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
  });
}

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol option p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
/** Elements without text for people. */
const SILENT = new Set(
  'audio canvas datalist head iframe map math noscript object select svg template textarea video'.split(' '),
);

/** The text of HTML: a paragraph a block, a blank line between, white space made one space. */
export function textOfHtml(markup: string): string {
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let silent: string | null = null;
  let depth = 0;
  const endParagraph = (): void => {
    const text = parts
      .join('')
      .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
      .replace(/ ?\u2028 ?/g, '\n')
      .trim();
    if (text !== '') paragraphs.push(text);
    parts = [];
  };
  for (const piece of piecesOf(markup, 'html')) {
    if (piece.kind === 'text') {
      if (silent === null) parts.push(piece.text.replaceAll('\u2028', ' '));
    } else if (silent !== null) {
      if (piece.name === silent) depth += piece.kind === 'open' ? 1 : -1;
      if (depth === 0) silent = null;
    } else if (piece.kind === 'open' && SILENT.has(piece.name)) {
      silent = piece.name;
      depth = 1;
    } else if (piece.name === 'br') {
      if (piece.kind === 'open') parts.push('\u2028');
    } else if (BLOCKS.has(piece.name)) endParagraph();
  }
  endParagraph();
  return paragraphs.join('\n\n');
}
