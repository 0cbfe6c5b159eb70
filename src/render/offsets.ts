import type { DocumentResult, Mention } from '../core/result.ts';

export type OffsetUnit = 'utf16' | 'codepoint' | 'byte';

/** Turns UTF-16 offsets of a text into those of another unit: characters as Python counts them, or bytes of UTF-8. */
export type Convert = (offset: number) => number;

const same: Convert = (offset) => offset;

/** Each call takes time in the distance from the call before, so that a walk through the text takes time in its length. */
export function converter(text: string, unit: OffsetUnit): Convert {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
  const plain = unit === 'utf16' || (unit === 'byte' ? /^[\x00-\x7f]*$/ : /^[^\ud800-\udfff]*$/).test(text);
  if (plain) return same;
  let at = 0;
  let converted = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      converted = 0;
    }
    while (at < offset) {
      const code = text.codePointAt(at) ?? 0;
      at += code > 0xffff ? 2 : 1;
      converted += unit === 'codepoint' ? 1 : code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return converted;
  };
}

/** The result with its offsets in another unit. */
export function withOffsets(result: DocumentResult, text: string, unit: OffsetUnit): DocumentResult {
  const convert = converter(text, unit);
  if (convert === same) return result;
  const moved = <Entity extends { mentions: Mention[] }>(entity: Entity): Entity => ({
    ...entity,
    mentions: entity.mentions.map((mention) => ({
      ...mention,
      start: convert(mention.start),
      end: convert(mention.end),
    })),
  });
  return {
    ...result,
    people: result.people.map(moved),
    ranks: result.ranks.map(moved),
    countries: result.countries.map(moved),
    dates: result.dates.map(moved),
    others: result.others.map(moved),
  };
}
