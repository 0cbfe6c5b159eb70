const SMALLEST = 512;
/** Marks a free cell. */
const FREE = -0x80000000;

/**
 * Whole numbers to whole numbers, made anew for each document: a Map that is emptied at no cost and stays close at hand.
 * Keys may be any 32-bit number but the smallest.
 */
export class NumberTable {
  size = 0;

  /** @param cells key and value by turns, found by open addressing; those of another table make one that is only to be read */
  constructor(private cells: Int32Array = new Int32Array(2 * SMALLEST).fill(FREE)) {}

  /** What the constructor takes. */
  get contents(): Int32Array {
    return this.cells;
  }

  clear(): void {
    if (this.cells.length > 16 * SMALLEST) this.cells = new Int32Array(2 * SMALLEST);
    this.cells.fill(FREE);
    this.size = 0;
  }

  /** The value of a key, or `otherwise`. */
  get(key: number, otherwise: number): number {
    const at = this.cellOf(key);
    return this.cells[at] === FREE ? otherwise : (this.cells[at + 1] ?? otherwise);
  }

  has(key: number): boolean {
    return this.cells[this.cellOf(key)] !== FREE;
  }

  set(key: number, value: number): void {
    const at = this.cellOf(key);
    const added = this.cells[at] === FREE;
    this.cells[at] = key;
    this.cells[at + 1] = value;
    if (added && ++this.size * 4 > this.cells.length) this.grow();
  }

  /** The value of a key after adding to it; keys begin at 0. */
  add(key: number, amount: number): void {
    const at = this.cellOf(key);
    if (this.cells[at] === FREE) this.set(key, amount);
    else this.cells[at + 1] = (this.cells[at + 1] ?? 0) + amount;
  }

  /** The number of a key among the keys, in the order in which they came; a new key gets the next one. */
  number(key: number): number {
    const at = this.cellOf(key);
    if (this.cells[at] !== FREE) return this.cells[at + 1] ?? 0;
    const number = this.size;
    this.set(key, number);
    return number;
  }

  /** Where the key is, or the free cell where it would be. */
  private cellOf(key: number): number {
    const cells = this.cells;
    const mask = cells.length - 1;
    const hash = Math.imul(key, 0x9e3779b1 | 0);
    let at = ((hash ^ (hash >>> 16)) << 1) & mask;
    while (cells[at] !== FREE && cells[at] !== key) at = (at + 2) & mask;
    return at;
  }

  private grow(): void {
    const old = this.cells;
    this.cells = new Int32Array(old.length * 2).fill(FREE);
    this.size = 0;
    for (let at = 0; at < old.length; at += 2) if (old[at] !== FREE) this.set(old[at] ?? 0, old[at + 1] ?? 0);
  }
}
