import { placeOf } from '../core/shape.ts';
import { type Gazetteer, setOf } from '../engine/gazetteer/gazetteer.ts';

/** Classes of words that share a bank, with what each bit of it stands for. */
interface Bank {
  readonly bits: Uint32Array;
  readonly values: Int32Array;
  /** The bits that stand for anything. */
  asked: number;
}

/**
 * Makes a question about profiles from what single classes stand for: few words have more than three classes, so that looking at
 * those is far less than asking for each of many.
 * @param values classes with what they stand for, none of them 0
 * @param none what holds for words of none of these classes
 */
export function joined(
  gazetteer: Gazetteer,
  values: readonly (readonly [string, number])[],
  none: number,
  join: (a: number, b: number) => number,
): (profile: number) => number {
  const banks: Bank[] = [];
  for (const [name, value] of values) {
    const { bank, mask } = gazetteer.classOf(name);
    if (mask === 0) continue;
    let own = banks.find(({ bits }) => bits === bank);
    if (own === undefined) {
      own = { bits: bank, values: new Int32Array(32), asked: 0 };
      banks.push(own);
    }
    own.asked |= mask;
    const place = placeOf(mask);
    const before = own.values[place] ?? 0;
    own.values[place] = before === 0 ? value : join(before, value);
  }
  return (profile) => {
    const set = setOf(profile);
    let all = none;
    // by number, for going through them makes objects where the code is not yet compiled
    for (let at = 0; at < banks.length; at++) {
      const bank = banks[at];
      if (bank === undefined) break;
      const { bits, values, asked } = bank;
      let left = (bits[set] ?? 0) & asked;
      while (left !== 0) {
        const place = placeOf(left);
        all = join(all, values[place] ?? 0);
        left ^= 1 << place;
      }
    }
    return all;
  };
}
