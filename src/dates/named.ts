import { dictionaryBit } from '../core/document.ts';
import type { Reader } from './reader.ts';

/** Most words of a known name before its weekday. */
const REACH = 3;

/** Whether token `at` stands inside a known name of several words: `Bloody Sunday`, `the Good Friday Agreement`. */
export function isNamed({ document: { hits }, lookups: { names } }: Reader, at: number): boolean {
  for (let from = Math.max(0, at - REACH); from <= at; from++) {
    if (((hits.starting[from] ?? 0) & dictionaryBit(names)) === 0) continue;
    for (let hit = hits.first[from] ?? -1; hit >= 0 && hit < hits.count && hits.start[hit] === from; hit++) {
      const end = hits.end[hit] ?? 0;
      if (hits.dictionary[hit] === names && end > at && end - from > 1) return true;
    }
  }
  return false;
}
