import type { DateRule } from './rule.ts';

/** What is asked of a rule while matching. */
export type Matcher = Pick<DateRule, 'name' | 'match'>;

const SLOTS = 1024;
const TRIGGERS = 32;

/**
 * The rules to try at a token, by what it is and what stands behind it. Lists are made when they are first asked for, and kept in
 * a table with open addressing.
 */
export class RuleIndex {
  private readonly lists: (readonly Matcher[] | undefined)[] = new Array(SLOTS).fill(undefined);
  private readonly triggers = new Int32Array(SLOTS);
  private readonly behind = new Int32Array(SLOTS);
  private count = 0;
  /** Of the {@link Behind} bits those that rules ask for at tokens with a {@link Trigger}, by its bit. */
  private readonly asked = new Int32Array(TRIGGERS);

  constructor(private readonly rules: readonly DateRule[]) {
    for (const { starts } of rules)
      for (const [at, before = 0] of starts)
        for (let rest = at; rest !== 0; rest &= rest - 1) {
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
    for (const rule of this.rules) {
      for (const [at, before] of rule.starts) {
        if ((at & triggers) === 0 || (before !== undefined && (before & behind) === 0)) continue;
        list.push(rule);
        break;
      }
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
