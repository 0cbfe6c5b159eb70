import { apply, foldsOf, train } from './learn.ts';
import { table } from './report.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Sets the probabilities of every article by weights that were fitted on other newspapers.
 * @param folds parts that the newspapers are dealt to
 * @param lines most weights of a table
 */
export function crossValidate(data: readonly Snapshot[], folds: number, lines: number): void {
  // fitting the next folds overwrites the probabilities of the articles that it learns from
  const unseen = new Map<Snapshot, Float64Array>();
  for (const part of foldsOf(data, folds)) {
    const rest = data.filter((snap) => !part.includes(snap));
    apply(part, table(rest, train(rest), lines));
    for (const snap of part) unseen.set(snap, snap.spans.probability.slice());
  }
  for (const [snap, probability] of unseen) snap.spans.probability.set(probability);
}
