/** States by number, and sums of weights for them that are used again for each document. */
export class Tally {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly codes: string[] = [''];
  private readonly sums: number[] = [0];
  /** The states that have a sum, in the order in which they came. */
  private readonly met: number[] = [];
  private count = 0;
  /** Sum of all weights. */
  all = 0;
  /** The greatest sum of one state, and that of the next. */
  most = 0;
  second = 0;

  /** The number of a state by its code; 0 for ''. */
  numberOf(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    const number = this.codes.push(code) - 1;
    this.sums.push(0);
    this.numbers.set(code, number);
    return number;
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.sums[this.met[i] ?? 0] = 0;
    this.count = 0;
    this.all = 0;
    this.most = 0;
    this.second = 0;
  }

  /** @param state number of a state; nothing is added for 0 */
  add(state: number, weight: number): void {
    if (state === 0) return;
    const sum = this.sums[state] ?? 0;
    if (sum === 0) this.met[this.count++] = state;
    this.sums[state] = sum + weight;
    this.all += weight;
  }

  /** The sum of a state by its code. */
  sumOf(code: string): number {
    return this.sums[this.numbers.get(code) ?? 0] ?? 0;
  }

  /** The code of the state with the greatest sum, of several the one that came first; fills `most` and `second`. */
  best(): string {
    let best = 0;
    for (let i = 0; i < this.count; i++) {
      const state = this.met[i] ?? 0;
      const sum = this.sums[state] ?? 0;
      if (sum <= this.most) {
        this.second = Math.max(this.second, sum);
        continue;
      }
      best = state;
      this.second = this.most;
      this.most = sum;
    }
    return this.codes[best] ?? '';
  }
}
