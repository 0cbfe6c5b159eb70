/** Endings after which `name.ending` is a web address and not a missing space. */
const TOP_LEVEL =
  /^(?:com|org|net|gov|edu|mil|int|info|biz|co|io|tv|me|eu|uk|us|de|fr|it|es|pl|ru|ua|cn|jp|kr|in|pk|bd|lk|np|ir|tr|az|ge|am|kz|ng|ke|za|gh|ug|tz|et|eg|ma|br|mx|ar|cl|au|nz|fj|html?|php|aspx?|pdf|jpe?g|png)$/;

const isAddressUnit = (unit: number): boolean =>
  unit > 0x20 &&
  unit !== 0x22 &&
  unit !== 0x27 &&
  unit !== 0x3c &&
  unit !== 0x3e &&
  unit !== 0x201c &&
  unit !== 0x201d &&
  unit !== 0xa0 &&
  unit !== 0x28 &&
  unit !== 0x29 &&
  unit !== 0x5b &&
  unit !== 0x5d &&
  unit !== 0x2028 &&
  unit !== 0x2029;

/** Where an address that is known to begin before `from` ends: white space, quotes and brackets end it, closing punctuation is left out. */
export function endOfAddress(text: string, from: number): number {
  let end = from;
  while (end < text.length && isAddressUnit(text.charCodeAt(end))) end++;
  while (end > from && /[.,;:!?'’]/.test(text.charAt(end - 1))) end--;
  return end;
}

/**
 * Whether the word `[start, end)` begins an address: `https://…`, `www.…`, `name@host`, `host.com/…`. Asked only where a word is
 * followed directly by `:`, `@` or `.` and a further letter.
 * @returns the end of the address, or -1
 */
export function addressAt(text: string, start: number, end: number): number {
  if (text.startsWith('://', end)) return endOfAddress(text, end + 3);
  const next = text.charAt(end);
  if (next === '@') return /[\p{L}\p{N}]/u.test(text.charAt(end + 1)) ? endOfAddress(text, end + 1) : -1;
  if (next !== '.') return -1;
  if (end - start === 3 && text.slice(start, end).toLowerCase() === 'www') return endOfAddress(text, end + 1);
  // the labels that follow, as long as they look like a host's name
  let at = end;
  for (let labels = 0; labels < 8 && text.charAt(at) === '.'; labels++) {
    let stop = at + 1;
    while (stop < text.length && stop - at < 64 && /[a-z0-9@_-]/.test(text.charAt(stop))) stop++;
    if (stop === at + 1) break;
    const label = text.slice(at + 1, stop);
    if (label.includes('@')) return endOfAddress(text, stop);
    if (TOP_LEVEL.test(label) && !/[\p{L}\p{N}]/u.test(text.charAt(stop))) {
      return text.charAt(stop) === '/' || text.charAt(stop) === '.' ? endOfAddress(text, stop) : stop;
    }
    at = stop;
  }
  return -1;
}
