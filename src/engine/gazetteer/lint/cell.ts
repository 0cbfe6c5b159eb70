/** Spaces that are none on the screen or do not match one: no-break, narrow, ideographic, zero-width, soft hyphen. */
const oddSpace = /[\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF\u00AD]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u;

/** What is wrong with the writing of one cell: stray, double or odd spaces, control characters, empty values between `|`. */
export function lintCell(cell: string): { message: string; mend: string }[] {
  const found: { message: string; mend: string }[] = [];
  if (cell !== cell.trim())
    found.push({ message: `stray space in ${JSON.stringify(cell)}`, mend: `write ${JSON.stringify(cell.trim())}` });
  if (cell.includes('  '))
    found.push({ message: `two spaces in "${cell}"`, mend: `write "${cell.replace(/ {2,}/g, ' ')}"` });
  if (oddSpace.test(cell))
    found.push({ message: `odd or invisible space in ${visible(cell)}`, mend: 'write a plain space, or none' });
  if (control.test(cell)) found.push({ message: `control character in ${visible(cell)}`, mend: 'delete it' });
  if (cell.includes('\uFFFD'))
    found.push({ message: `"${cell}" has a replacement character`, mend: 'write the letter that was lost' });
  const values = cell.split('|');
  if (values.length > 1 && values.some((value) => value === '' || value !== value.trim())) {
    found.push({ message: `empty value or space beside "|" in "${cell}"`, mend: 'write a|b' });
  }
  return found;
}

function visible(cell: string): string {
  return JSON.stringify(cell).replace(/[^ -~]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
