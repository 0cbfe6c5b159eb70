import type { Person } from '../core/result.ts';
import { NumberTable } from '../engine/number-table.ts';
import { isFuller, type Name } from './name-forms.ts';

/** At most this many people who share a word with a mention are compared with it: a page of ten thousand Johns stays linear. */
const NEAREST = 40;

/** The mentions of one person. */
export class Group {
  best: Name;
  gender: number;
  /** How many mentions it has. */
  count = 0;
  /** First tokens of the mentions by several words; in order once `sorted`. And of the last one by a single word. */
  private readonly full: number[] = [];
  private sorted = true;
  private lastSingle = -1;
  /** The name that the group was last compared with: each looks at it once. */
  seenBy: Name | undefined = undefined;
  /** The id of its entity, and that entity once made. */
  id = '';
  person: Person | undefined = undefined;

  constructor(name: Name) {
    this.best = name;
    this.gender = name.gender;
    this.add(name);
  }

  add(name: Name): void {
    this.count++;
    name.group = this;
    const at = name.candidate.first;
    if (name.words.length > 1) {
      const end = this.full.push(at) - 1;
      if (end > 0 && at < (this.full[end - 1] ?? 0)) this.sorted = false;
    } else this.lastSingle = at;
    if (name.gender !== 0) this.gender = name.gender;
    if (isFuller(name, this.best)) this.best = name;
  }

  /** Where the person was last mentioned before a token, -1 where not; single words are added in the order of the text. */
  lastBefore(token: number): number {
    if (!this.sorted) this.full.sort((a, b) => a - b);
    this.sorted = true;
    let low = 0;
    let high = this.full.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.full[middle] ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return Math.max(this.lastSingle, low === 0 ? -1 : (this.full[low - 1] ?? -1));
  }
}

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
