/** The two best probabilities seen for each key, from different runs, so that a mention never is evidence for itself. */
class Best {
  /** By turns the best of all, and the best from runs other than that one's. */
  private values = new Float64Array(512);
  private owner = new Int32Array(256);

  /** Makes room for keys from 0 on, and forgets what was seen of them. */
  clear(keys: number): void {
    if (this.owner.length < keys) {
      this.values = new Float64Array(4 * keys);
      this.owner = new Int32Array(2 * keys);
    }
    this.values.fill(-1, 0, 2 * keys);
  }

  add(key: number, probability: number, run: number): void {
    const { values, owner } = this;
    const at = 2 * key;
    const best = values[at] ?? -1;
    if (best < 0) {
      values[at] = probability;
      owner[key] = run;
    } else if (owner[key] === run) {
      if (probability > best) values[at] = probability;
    } else if (probability > best) {
      values[at + 1] = best;
      values[at] = probability;
      owner[key] = run;
    } else if (probability > (values[at + 1] ?? -1)) {
      values[at + 1] = probability;
    }
  }

  /** The best probability from runs other than `run`, or -1 where there is none. */
  without(key: number, run: number): number {
    return this.values[2 * key + (this.owner[key] === run ? 1 : 0)] ?? -1;
  }
}

/** What a unit is in a name: {@link Seen.words} has a key for each unit in each of these roles. */
export enum Role {
  Family = 0,
  Given = 1,
  Single = 2,
  /** The last but one of three or more: the first of two family names. */
  Inner = 3,
}
export const ROLES = 4;

/** What a round saw in the article. */
export class Seen {
  /** By the units of names, `key * ROLES + role`; and by names of several units. */
  readonly words = new Best();
  readonly names = new Best();
  /** The best probabilities of a name at the beginning and at the end of runs that stand in lists. */
  leftEdge = new Float64Array(512);
  rightEdge = new Float64Array(512);

  clear(keys: number, names: number, runs: number): void {
    this.words.clear(ROLES * keys);
    this.names.clear(names);
    if (this.leftEdge.length >= runs) return;
    this.leftEdge = new Float64Array(2 * runs);
    this.rightEdge = new Float64Array(2 * runs);
  }
}
