import type { DateRule } from './rule.ts';

/** What is asked of a rule while matching. */
export type Matcher = Pick<DateRule, 'name' | 'match'>;

const SLOTS = 256;

/** The rules to try at a token, by what it is and what stands behind it; lists are made when they are first asked for. */
export class RuleIndex {
  private readonly lists: (readonly Matcher[])[] = new Array<readonly Matcher[]>(SLOTS).fill([]);
  private readonly triggers = new Int32Array(SLOTS);
  private readonly behind = new Int32Array(SLOTS);

  constructor(private readonly rules: readonly DateRule[]) {}

  /**
   * @param triggers {@link Trigger} bits of the token
   * @param behind {@link Behind} bits
   */
  at(triggers: number, behind: number): readonly Matcher[] {
    const mixed = Math.imul(triggers ^ Math.imul(behind, 0x9e3779b1), 0x85ebca6b);
    const slot = mixed >>> 24;
    if (this.triggers[slot] !== triggers || this.behind[slot] !== behind) {
      this.lists[slot] = this.rules
        .filter(({ starts }) =>
          starts.some(([at, before = -1]) => (at & triggers) !== 0 && (before === -1 || (before & behind) !== 0)),
        )
        .map(({ name, match }) => ({ name, match }));
      this.triggers[slot] = triggers;
      this.behind[slot] = behind;
    }
    return this.lists[slot] ?? [];
  }
}
