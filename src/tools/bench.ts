/**
 * Measures what users wait for, as ratios, which carry over from machine to machine:
 *
 *     npm run bench [-- CORPUS.ndjson] [--rounds 5]
 *
 * Everything that is compared takes turns in one run on the same texts. Without a corpus (one { id, text } a line), the
 * texts are made from the seeds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundledPipeline } from './bench/bundled.ts';
import { makeCorpus } from './bench/corpus.ts';
import { hostile } from './bench/hostile.ts';
import { medians, ratio, timeOf } from './bench/measure.ts';
import { peakMemory, runNode, withFolder } from './bench/processes.ts';
import { compromiseEntities, winkEntities } from './bench/rivals.ts';

/** Passes over the texts before any is timed, after which neither gets quicker. */
const WARM = 12;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' } },
});
const rounds = Number(values.rounds);
const [file] = positionals;
const corpus = file === undefined ? makeCorpus(200) : readFileSync(file, 'utf8');
const lines = corpus.split('\n').filter((line) => line !== '');
const characters = lines.reduce((sum, line) => sum + (JSON.parse(line) as { text: string }).text.length, 0);

const pipeline = await bundledPipeline();
console.log(
  `${lines.length} articles, ${(characters / 1e6).toFixed(2)} million characters, medians of ${rounds} rounds\n`,
);
await startUp();
await throughput();
await memory();
await linearity();

/** The command line on one article and its own version, against an empty Node program. */
async function startUp(): Promise<void> {
  const cli = 'bin/entities.js';
  const runs = [
    () => runNode('-e', '0'),
    () => runNode(cli, '--version'),
    () => runNode(cli, 'extract', 'seeds/defence-visit.txt'),
    () => runNode(cli, 'extract', '--json', 'seeds/defence-visit.txt'),
  ];
  for (const run of runs) run();
  const [empty = 0, ...times] = await medians(runs, 4 * rounds + 1);
  console.log('start, as a multiple of "node -e 0"');
  for (const [at, name] of ['--version', 'extract, one article', 'extract --json, one article'].entries()) {
    print(name, ratio((times[at] ?? 0) / empty));
  }
}

/** One warm thread, NDJSON in and out. */
async function throughput(): Promise<void> {
  const bytes = Buffer.from(corpus);
  const works = [() => pipeline.records(bytes), () => winkEntities(lines), () => compromiseEntities(lines)];
  for (let pass = 0; pass < WARM; pass++) {
    await pipeline.records(bytes);
    winkEntities(lines);
  }
  compromiseEntities(lines.slice(0, 40));
  const [own = 0, wink = 0, compromise = 0] = await medians(works, rounds);
  console.log('\nextraction, characters a second as a multiple of');
  print('wink-nlp (entities)', ratio(wink / own));
  print('compromise with compromise-dates', ratio(compromise / own));
}

async function memory(): Promise<void> {
  await withFolder(async (folder) => {
    const input = join(folder, 'corpus.ndjson');
    const output = join(folder, 'out.ndjson');
    writeFileSync(input, corpus);
    const peak = peakMemory(folder, 'bin/entities.js', 'extract', '--ndjson', '--output', output, input);
    console.log('\npeak memory of the command line on all articles');
    print('MB', peak.toFixed(0));
    print('as a multiple of "node -e 0"', ratio(peak / peakMemory(folder, '-e', '0')));
  });
}

/** Time on twice the text as a multiple of the time on the text; 2 is linear. The text is long enough to be timed. */
async function linearity(): Promise<void> {
  const found: [name: string, factor: number][] = [];
  for (const [name, make] of Object.entries(hostile)) {
    let length = 50_000;
    while (length < 3_200_000 && (await quickest(make(length))) < 20) length *= 2;
    found.push([name, (await quickest(make(2 * length))) / (await quickest(make(length)))]);
  }
  found.sort(([, a], [, b]) => b - a);
  console.log(`\ntime on twice the text, of ${found.length} hostile texts the five worst (2 is linear)`);
  for (const [name, factor] of found.slice(0, 5)) print(name, ratio(factor));
}

/** Milliseconds of the quickest of some runs: what else the machine does only adds to it. */
async function quickest(text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) best = Math.min(best, await timeOf(() => pipeline.text(text)));
  return best;
}

function print(name: string, figure: string): void {
  console.log(`  ${name.padEnd(36)} ${figure.padStart(6)}`);
}
