import type { Column } from './gazetteer.ts';

export const viewed = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);

/** A column in the binary form. Values are decoded when they are first asked for: one article needs few of them. */
export class StoredColumn implements Column {
  private text: Buffer | undefined;
  private all: readonly string[] | undefined;
  private single: string[] | undefined;

  /**
   * @param bytes gives the values
   * @param ends where each value ends, with a line end behind it; null where all are decoded together
   */
  constructor(
    readonly index: Column['index'],
    private readonly bytes: () => Uint8Array,
    private readonly ends: ArrayLike<number> | null,
    readonly words: Int32Array | undefined,
  ) {}

  values(): readonly string[] {
    if (this.all === undefined) {
      const encoded = this.encoded();
      this.all = encoded.toString('utf8', 0, encoded.length - 1).split('\n');
    }
    return this.all;
  }

  value(number: number): string {
    const { ends } = this;
    if (ends === null) return this.values()[number] ?? '';
    this.single ??= [];
    const known = this.single[number];
    if (known !== undefined) return known;
    const end = ends[number];
    const value =
      end === undefined ? '' : this.encoded().toString('utf8', number === 0 ? 0 : ends[number - 1], end - 1);
    this.single[number] = value;
    return value;
  }

  private encoded(): Buffer {
    this.text ??= viewed(this.bytes());
    return this.text;
  }
}
