/** Code units after the end of a text that the scanner may look at without asking whether they are there. */
const PADDING = 8;
const USUAL = 1 << 16;

/**
 * The code units of the text at hand, zeros after them: several times as quick to read as the string. The array is another one only after
 * an uncommonly long text; as long as it never was, V8 takes it for a constant.
 */
export const SOURCE = { units: new Uint16Array(USUAL) };
let bytes = Buffer.from(SOURCE.units.buffer);

function allot(size: number): void {
  SOURCE.units = new Uint16Array(size);
  bytes = Buffer.from(SOURCE.units.buffer);
}

/** Fills {@link SOURCE}. */
export function takeUnits(text: string): void {
  const length = text.length;
  if (SOURCE.units.length < length + PADDING) allot(2 * length + PADDING);
  bytes.write(text, 'utf16le');
  SOURCE.units.fill(0, length, length + PADDING);
}

/** Lets a very large array go after an uncommonly long text. */
export function release(): void {
  if (SOURCE.units.length > 1 << 21) allot(USUAL);
}
