import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';
import { enlarged } from '../engine/grow.ts';
import { ReadingKind, type Readings } from './readings.ts';
import type { Spot } from './spots.ts';

/** Where a word must stand to speak for a reading: anywhere, directly before or after the form; or it is the form in small letters. */
enum CuePlace {
  Anywhere = 0,
  Before = 1,
  After = 2,
  Itself = 3,
}

interface Cue {
  /** Number of the group. */
  readonly group: number;
  /** Position among the readings of the group. */
  readonly reading: number;
  readonly place: number;
}

/** Weight of the first sight of a cue anywhere in the text, of one in the same sentence, and of one beside the form. */
const ANYWHERE = 0.5;
const SAME_SENTENCE = 0.9;
const BESIDE = 5;
const MOST_ANYWHERE = 3;
const MOST_IN_SENTENCE = 2.7;
/** The word stands in small letters elsewhere in the text: `turkey`, `china`. */
const IN_SMALL_LETTERS = 2;
/** Tokens of a sentence before and after a form that are heard: a sentence of a table or a list may be endless. */
const NEAR = 60;
/** Bits of the numbers of words by which most that are no cues are told. */
const LAST_MARK = 0xfff;

/** A word that is a cue, and of which readings. */
class CueWord {
  readonly cues: Cue[] = [];
  /** Number of the last document in which it was met at all, and in small letters. */
  seen = 0;
  seenSmall = 0;

  /**
   * @param word number of the word
   * @param position its place in the list of cues
   */
  constructor(
    readonly word: number,
    readonly position: number,
  ) {}
}

const NO_CUES: readonly CueWord[] = [];

/**
 * The words that tell what ambiguous forms mean. The cues of a group are read from the dictionary when a document first has it, and
 * the tokens of a document are passed over once for all of its groups and forms.
 */
export class Cues {
  /** The last bits of the numbers of those words: a table so small that asking it of every token costs next to nothing. */
  private readonly marks = new Uint8Array(LAST_MARK + 1);
  /** Position in `words` of each word that is a cue for the document at hand, by its number; 0 for all others. */
  private readonly positions: Int32Array;
  private readonly words: (CueWord | undefined)[] = [undefined];
  private readonly byWord = new Map<number, CueWord>();
  /** The cues of each group that was read. */
  private readonly cuesOf: (readonly CueWord[] | undefined)[];
  private document = 0;
  /** Groups of the document at hand, and for every group its place among them from 1 on, 0 for those that it has not. */
  private wanted: readonly number[] = [];
  private readonly slotOf: Int32Array;
  /** What the whole document says for each reading of the wanted groups, `readings.most` cells a group. */
  private scores = new Float64Array(64);
  /** Tokens that are cues for some wanted group, and their positions in `words`. */
  private tokens = new Int32Array(256);
  private found = new Int32Array(256);
  private count = 0;
  /** The first of them that may be near a form; forms are asked about in their order. */
  private near = 0;
  private readonly inSentence: Float64Array;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly readings: Readings,
  ) {
    this.positions = new Int32Array(gazetteer.vocabulary.size);
    this.cuesOf = new Array(readings.count).fill(undefined);
    this.slotOf = new Int32Array(readings.count);
    this.inSentence = new Float64Array(readings.most);
  }

  /** Finds the cues of a document for its groups. */
  collect(annotated: Annotated, wanted: readonly number[]): void {
    this.open(wanted);
    const { marks, positions, words } = this;
    const { word, shape, count } = annotated.tokens;
    for (let at = 0; at < count; at++) {
      const number = word[at] ?? 0;
      if (marks[number & LAST_MARK] === 0) continue;
      const position = number < positions.length ? (positions[number] ?? 0) : 0;
      if (position === 0) continue;
      const small = ((shape[at] ?? 0) & (Shape.Word | Shape.Capitalised)) === Shape.Word;
      if (this.hear(words[position], small)) this.keep(at, position);
    }
  }

  /** What the whole document says for a reading of the group at `slot` of those wanted. */
  anywhere(slot: number, reading: number): number {
    return this.scores[slot * this.readings.most + reading] ?? 0;
  }

  /**
   * Adds to the scores of a form, from cell `offset` on, what the words of its sentence say, and those directly beside it. Forms come
   * in the order of the text.
   */
  addNear({ tokens, sentences }: Annotated, spot: Spot, scores: Float64Array, offset: number): void {
    const { found, inSentence, words, count } = this;
    const { first, last } = spot;
    const sentence = tokens.sentence[first] ?? 0;
    const from = Math.max(sentences[sentence] ?? 0, first - NEAR);
    const stop = Math.min(sentences[sentence + 1] ?? tokens.count, last + NEAR);
    while (this.near < count && (this.tokens[this.near] ?? 0) < from) this.near++;
    inSentence.fill(0);
    for (let i = this.near; i < count; i++) {
      const at = this.tokens[i] ?? 0;
      if (at >= stop) break;
      if (at >= first && at < last) continue;
      for (const { group, reading, place } of words[found[i] ?? 0]?.cues ?? []) {
        if (group !== spot.group || place === CuePlace.Itself) continue;
        if (place === CuePlace.Anywhere)
          inSentence[reading] = Math.min(MOST_IN_SENTENCE, (inSentence[reading] ?? 0) + SAME_SENTENCE);
        else if (place === CuePlace.Before ? at === first - 1 : at === last)
          scores[offset + reading] = (scores[offset + reading] ?? 0) + BESIDE;
      }
    }
    for (let reading = 0; reading < inSentence.length; reading++)
      scores[offset + reading] = (scores[offset + reading] ?? 0) + (inSentence[reading] ?? 0);
  }

  private open(wanted: readonly number[]): void {
    for (const group of this.wanted) {
      this.slotOf[group] = 0;
      for (const { word } of this.cuesOf[group] ?? NO_CUES) this.positions[word] = 0;
    }
    this.wanted = wanted;
    this.marks.fill(0);
    this.document++;
    this.count = 0;
    this.near = 0;
    let slots = 0;
    for (const group of wanted) {
      this.slotOf[group] = ++slots;
      for (const { word, position } of this.cuesOf[group] ?? this.read(group)) {
        this.positions[word] = position;
        this.marks[word & LAST_MARK] = 1;
      }
    }
    const cells = slots * this.readings.most;
    if (this.scores.length < cells) this.scores = new Float64Array(2 * cells);
    else this.scores.fill(0, 0, cells);
  }

  /** Counts a word for the groups that it is a cue of; whether there are any beside whose own form it is. */
  private hear(word: CueWord | undefined, small: boolean): boolean {
    if (word === undefined) return false;
    const { slotOf, scores, document } = this;
    let heard = false;
    for (const { group, reading, place } of word.cues) {
      const slot = slotOf[group] ?? 0;
      if (slot === 0) continue;
      const cell = (slot - 1) * this.readings.most + reading;
      if (place === CuePlace.Itself) {
        if (small && word.seenSmall !== document) scores[cell] = (scores[cell] ?? 0) + IN_SMALL_LETTERS;
        continue;
      }
      heard = true;
      if (place === CuePlace.Anywhere && word.seen !== document)
        scores[cell] = Math.min(MOST_ANYWHERE, (scores[cell] ?? 0) + ANYWHERE);
    }
    word.seen = document;
    if (small) word.seenSmall = document;
    return heard;
  }

  private keep(token: number, position: number): void {
    if (this.count === this.tokens.length) {
      this.tokens = enlarged(this.tokens);
      this.found = enlarged(this.found);
    }
    this.tokens[this.count] = token;
    this.found[this.count++] = position;
  }

  /** Reads the cues of a group from the dictionary. */
  private read(group: number): readonly CueWord[] {
    const { gazetteer, readings } = this;
    const table = gazetteer.dictionary('country-readings');
    const read: CueWord[] = [];
    const form = readings.wordOf(group);
    readings.groupAt(group)?.readings.forEach(({ kind, row }, reading) => {
      if (form >= 0 && kind === ReadingKind.Thing) {
        const word = this.cueWord(form);
        // heard before the other cues of its word, which together count for less
        word.cues.unshift({ group, reading, place: CuePlace.Itself });
        read.push(word);
      }
      for (const cue of valueAt(table, 'cues', row).split('|')) {
        const place = cue.startsWith('<') ? CuePlace.Before : cue.startsWith('>') ? CuePlace.After : CuePlace.Anywhere;
        const number = gazetteer.knownWord(place === CuePlace.Anywhere ? cue : cue.slice(1));
        if (number < 0) continue;
        const word = this.cueWord(number);
        word.cues.push({ group, reading, place });
        read.push(word);
      }
    });
    this.cuesOf[group] = read;
    return read;
  }

  private cueWord(number: number): CueWord {
    const known = this.byWord.get(number);
    if (known !== undefined) return known;
    const word = new CueWord(number, this.words.length);
    this.words.push(word);
    this.byWord.set(number, word);
    return word;
  }
}
