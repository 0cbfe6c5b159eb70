import { NumberTable } from '../engine/number-table.ts';
import type { Group } from './name.ts';

/** At most this many people who share a word with a mention are compared with it: a page of ten thousand Johns stays linear. */
const NEAREST = 40;

/** Groups by numbers that their names have: for each number a chain, the last met at its head. Used again for each document. */
export class Chains {
  private readonly heads = new NumberTable();
  private readonly groups: (Group | undefined)[] = [];
  private readonly before: number[] = [];
  private count = 0;

  /** Empties the chains, and lets go of the document that the groups are of. */
  clear(): void {
    if (this.count === 0) return;
    this.heads.clear();
    this.groups.fill(undefined, 0, this.count);
    this.count = 0;
  }

  put(key: number, group: Group): void {
    const head = this.heads.get(key, -1);
    if (head >= 0 && this.groups[head] === group) return;
    const number = this.count++;
    this.heads.set(key, number);
    this.groups[number] = group;
    this.before[number] = head;
  }

  /** Adds the groups of a number that were met last to `found`, in the order in which they were met. */
  addTo(found: GroupList, key: number): void {
    let head = this.heads.get(key, -1);
    const from = found.count;
    for (let steps = 0; head >= 0 && steps < NEAREST; steps++) {
      const group = this.groups[head];
      if (group !== undefined) found.add(group);
      head = this.before[head] ?? -1;
    }
    found.turn(from);
  }
}

/** A list that is used again; what stands behind its count is of an earlier use. */
export class GroupList {
  readonly groups: (Group | undefined)[] = [];
  count = 0;
  private most = 0;

  add(group: Group): void {
    this.groups[this.count++] = group;
    if (this.count > this.most) this.most = this.count;
  }

  /** Empties the list, and lets go of the document that the groups are of. */
  clear(): void {
    this.groups.fill(undefined, 0, this.most);
    this.count = 0;
    this.most = 0;
  }

  /** Turns round the order of all from an index on. */
  turn(from: number): void {
    for (let low = from, high = this.count - 1; low < high; low++, high--) {
      const one = this.groups[low];
      const two = this.groups[high];
      if (one === undefined || two === undefined) return;
      this.groups[low] = two;
      this.groups[high] = one;
    }
  }

  /** Those of whom a name of several words is known. */
  named(): readonly Group[] {
    const named: Group[] = [];
    for (let i = 0; i < this.count; i++) {
      const group = this.groups[i];
      if (group !== undefined && group.best.words.length > 1) named.push(group);
    }
    return named;
  }
}
