import { enlarged } from '../engine/grow.ts';

/** Runs and units of a document as parallel arrays (see {@link RunBuffer}). */
export interface Runs {
  readonly units: number;
  readonly runs: number;
  readonly keys: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly class: Uint8Array;
  readonly key: Int32Array;
  readonly slot: Int32Array;
  readonly runOf: Int32Array;
  readonly runStart: Int32Array;
  readonly listed: Uint8Array;
  readonly familyFirst: Uint8Array;
  readonly wellKnown: Uint8Array;
}

/** Unit and run arrays that are used again for each document. A run is a stretch of capitalised words; a unit is one word of it with all that is hyphened to it. */
export class RunBuffer implements Runs {
  units = 0;
  runs = 0;
  /** How many keys there are: the slots are below. */
  keys = 0;
  /** First token of each unit and the token after its last. */
  first = new Int32Array(1024);
  last = new Int32Array(1024);
  /** {@link Class} of each unit. */
  class = new Uint8Array(1024);
  /** Identity of the unit for matching mentions: its word, or the words of its hyphened parts mixed. */
  key = new Int32Array(1024);
  /** Small number of the key, the same for units of the same key. */
  slot = new Int32Array(1024);
  /** Context features of a name that begins with the unit, and of one that ends with it. */
  left = new Int32Array(1024);
  right = new Int32Array(1024);
  /** Tags of its tokens, all together. */
  tags = new Int32Array(1024);
  /** How often its first and its last word stand small in the document; many times count as a few. */
  smallFirst = new Uint8Array(1024);
  smallLast = new Uint8Array(1024);
  /** 1 for family names of traditions that put them first (Park Ji-hoon). */
  familyFirst = new Uint8Array(1024);
  /** 1 for words that several lists of names have. */
  wellKnown = new Uint8Array(1024);
  /** Number of the run of each unit. */
  runOf = new Int32Array(1024);
  /** First unit of each run, and one more at the end. */
  runStart = new Int32Array(512);
  /** 1 where only a comma or "and" stands between a run and the one before it. */
  listed = new Uint8Array(512);

  reset(): void {
    this.units = 0;
    this.runs = 0;
    this.runStart[0] = 0;
  }

  /** Adds a unit; `lists` tells of {@link familyFirst} (bit 0) and {@link wellKnown} (bit 1). */
  push(first: number, last: number, kind: number, key: number, lists: number): void {
    if (this.units === this.first.length) this.grow();
    this.first[this.units] = first;
    this.last[this.units] = last;
    this.class[this.units] = kind;
    this.key[this.units] = key;
    this.familyFirst[this.units] = lists & 1;
    this.wellKnown[this.units] = lists >> 1;
    this.runOf[this.units] = this.runs;
    this.units++;
  }

  /** Ends the run at hand; one without units is none. */
  endRun(): void {
    if (this.units === (this.runStart[this.runs] ?? 0)) return;
    this.runs++;
    if (this.runs + 1 >= this.runStart.length) {
      this.runStart = enlarged(this.runStart);
      this.listed = enlarged(this.listed);
    }
    this.runStart[this.runs] = this.units;
  }

  private grow(): void {
    this.first = enlarged(this.first);
    this.last = enlarged(this.last);
    this.key = enlarged(this.key);
    this.slot = enlarged(this.slot);
    this.runOf = enlarged(this.runOf);
    this.left = enlarged(this.left);
    this.right = enlarged(this.right);
    this.tags = enlarged(this.tags);
    this.smallFirst = enlarged(this.smallFirst);
    this.smallLast = enlarged(this.smallLast);
    this.class = enlarged(this.class);
    this.familyFirst = enlarged(this.familyFirst);
    this.wellKnown = enlarged(this.wellKnown);
  }
}
