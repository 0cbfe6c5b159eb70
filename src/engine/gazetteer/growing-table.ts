import { slotOf } from './word-hash.ts';

/** An open-addressing table that grows, and that can be emptied in constant time: cells of both hashes, number and stamp. */
export class GrowingTable {
  private cells: Int32Array;
  private mask: number;
  private stamp = 1;
  count = 0;

  constructor(capacity: number) {
    this.cells = new Int32Array(capacity * 4);
    this.mask = capacity * 4 - 1;
  }

  clear(): void {
    this.stamp++;
    this.count = 0;
  }

  /** The id stored for the hashes, or -1. */
  find(h1: number, h2: number): number {
    const cells = this.cells;
    let at = (slotOf(h1) << 2) & this.mask;
    while (cells[at + 3] === this.stamp) {
      if (cells[at] === h1 && cells[at + 1] === h2) return cells[at + 2] ?? -1;
      at = (at + 4) & this.mask;
    }
    return -1;
  }

  add(h1: number, h2: number, id: number): void {
    if (this.count * 8 > this.mask) this.grow();
    const cells = this.cells;
    let at = (slotOf(h1) << 2) & this.mask;
    while (cells[at + 3] === this.stamp) at = (at + 4) & this.mask;
    cells[at] = h1;
    cells[at + 1] = h2;
    cells[at + 2] = id;
    cells[at + 3] = this.stamp;
    this.count++;
  }

  entries(): [number, number, number][] {
    const found: [number, number, number][] = [];
    const cells = this.cells;
    for (let at = 0; at < cells.length; at += 4) {
      if (cells[at + 3] === this.stamp) found.push([cells[at] ?? 0, cells[at + 1] ?? 0, cells[at + 2] ?? 0]);
    }
    return found;
  }

  private grow(): void {
    const old = this.entries();
    this.cells = new Int32Array(this.cells.length * 2);
    this.mask = this.cells.length - 1;
    this.stamp = 1;
    this.count = 0;
    for (const [h1, h2, id] of old) this.add(h1, h2, id);
  }
}
