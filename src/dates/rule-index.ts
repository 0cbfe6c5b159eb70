import type { DateRule } from './rule.ts';

/** What is asked of a rule while matching. */
export type Matcher = Pick<DateRule, 'name' | 'match'>;

const SLOTS = 1024;
const TRIGGERS = 32;
/** Whatever stands behind. */
const ANY = -1;

/**
 * The rules to try at a token, by what it is and what stands behind it. Lists are made when they are first asked for, and kept in
 * a table with open addressing.
 */
export class RuleIndex {
  private readonly lists: (readonly Matcher[] | undefined)[] = new Array(SLOTS).fill(undefined);
  private readonly triggers = new Int32Array(SLOTS);
  private readonly behind = new Int32Array(SLOTS);
  private count = 0;
  /** The starts of all rules side by side, with the number of the rule; they are gone through for each list of an article. */
  private readonly starting: number[] = [];
  private readonly before: number[] = [];
  private readonly owners: number[] = [];
  /** Of the {@link Behind} bits those that rules ask for at tokens with a {@link Trigger}, by its bit. */
  private readonly asked = new Int32Array(TRIGGERS);

  /** All of one layout, for each is asked at many tokens. */
  private readonly matchers: readonly Matcher[];

  constructor(rules: readonly DateRule[]) {
    this.matchers = rules.map(({ name, match }) => ({ name, match }));
    for (let owner = 0; owner < rules.length; owner++) {
      const starts = rules[owner]?.starts ?? [];
      for (let s = 0; s < starts.length; s++) {
        const start = starts[s];
        if (start !== undefined) this.addStart(owner, start[0], start[1] ?? ANY);
      }
    }
  }

  private addStart(owner: number, triggers: number, before: number): void {
    this.owners.push(owner);
    this.starting.push(triggers);
    this.before.push(before);
    if (before === ANY) return;
    for (let rest = triggers; rest !== 0; rest &= rest - 1) {
      const bit = Math.clz32(rest & -rest);
      this.asked[bit] = (this.asked[bit] ?? 0) | before;
    }
  }

  /**
   * @param triggers {@link Trigger} bits of the token
   * @param behind {@link Behind} bits
   */
  at(triggers: number, behind: number): readonly Matcher[] {
    let asked = 0;
    for (let rest = triggers; rest !== 0; rest &= rest - 1) asked |= this.asked[Math.clz32(rest & -rest)] ?? 0;
    const before = behind & asked;
    const mixed = Math.imul(triggers ^ Math.imul(before, 0x9e3779b1), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (SLOTS - 1);
    for (;;) {
      const list = this.lists[slot];
      if (list === undefined) return this.add(slot, triggers, before);
      if (this.triggers[slot] === triggers && this.behind[slot] === before) return list;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private add(slot: number, triggers: number, behind: number): readonly Matcher[] {
    const list: Matcher[] = [];
    let last = -1;
    for (let s = 0; s < this.owners.length; s++) {
      const owner = this.owners[s] ?? 0;
      if (((this.starting[s] ?? 0) & triggers) === 0 || owner === last) continue;
      const before = this.before[s] ?? ANY;
      if (before !== ANY && (before & behind) === 0) continue;
      const rule = this.matchers[owner];
      if (rule !== undefined) list.push(rule);
      last = owner;
    }
    if (++this.count > SLOTS / 2) {
      this.lists.fill(undefined);
      this.count = 1;
    }
    this.lists[slot] = list;
    this.triggers[slot] = triggers;
    this.behind[slot] = behind;
    return list;
  }
}
