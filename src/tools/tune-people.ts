/**
 * Fits the weights of people recognition on a gold file (form: README, "Accuracy"), by newspaper.
 *   npx tsx src/tools/tune-people.ts GOLD.jsonl [--folds 6] [--write] [--errors 40] [--lines 250] [--dictionaries dist/dictionaries.bin]
 * Without --write it only cross-validates: every newspaper is scored by weights fitted on other newspapers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FEATURES, featureName } from '../people/feature-names.ts';
import { crossValidate } from './tune/cross-validate.ts';
import { apply, train } from './tune/learn.ts';
import { report, table } from './tune/report.ts';
import { argument, type GoldDocument, snapshot } from './tune/snapshot.ts';

const files = process.argv.slice(2).filter((name) => name.endsWith('.jsonl'));
const documents = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument),
);
const data = documents.map(snapshot);
const reachable = data.reduce((sum, snap) => sum + snap.gold.reduce((n, g) => n + g, 0), 0);
console.log(
  `${data.length} articles, ${data.reduce((n, s) => n + s.wanted, 0)} mentions, ${reachable} reachable, ${data.reduce((n, s) => n + s.spans.count, 0)} spans`,
);
const lines = argument('--lines', 245);
if (process.argv.includes('--write')) {
  const weights = table(data, train(data), lines);
  const rows = Array.from(
    { length: FEATURES },
    (_, id) => [featureName(id), weights.first[id] ?? 0, weights.second[id] ?? 0] as const,
  )
    .filter(([, first, second]) => first !== 0 || second !== 0)
    .map(([name, first, second]) => `${name}\t${first}\t${second}`)
    .sort((a, b) => (a < b ? -1 : 1));
  writeFileSync('dictionaries/person-weights/weights.tsv', `evidence\talone\tarticle\n${rows.join('\n')}\n`);
  console.log(`${rows.length} lines written`);
  apply(data, weights);
  report(data, 0);
} else {
  crossValidate(data, argument('--folds', 6), lines);
  report(data, argument('--errors', 0));
}
