import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileSource } from '../batch/file.ts';
import { expandInputs, type Input, isLost, type LostInput } from '../batch/inputs.ts';
import { failed, type Outcome, type Processor, processSource } from '../batch/process.ts';
import { judgeSize } from '../batch/size.ts';
import { outputProblemOf, Problem, problemOf } from '../core/problem.ts';
import type { Source } from '../read/reader.ts';
import { renderers } from '../render/index.ts';
import { circumstancesOf } from './circumstances.ts';
import { Exit, type ExitStatus } from './exit.ts';
import { heapKeeper } from './heap.ts';
import { type Interrupt, watchInterrupt } from './interrupt.ts';
import { journaledOutput } from './journaled.ts';
import { checkOutputs, isFileOrNone, jobsOf, type RawOptions, settingsOf, usage } from './options.ts';
import { folderOutput, type Output, singleOutput } from './output.ts';
import { interpretIfShort } from './pace.ts';
import { createProcessor } from './processor.ts';
import { type Meter, noProgress, terminalProgress } from './progress.ts';
import { deviceOutput, standardOutput } from './sink.ts';
import { standardInput } from './stdin.ts';
import { Tally } from './tally.ts';
import { isTerminal, STDERR, STDOUT } from './terminal.ts';

/** `entities extract`: reads every input, writes what is found, and tells by the exit status how it went. */
export async function extract(names: readonly string[], raw: RawOptions): Promise<ExitStatus> {
  const settings = settingsOf(raw);
  const jobs = jobsOf(raw);
  const inputs = [...names, ...(raw.filesFrom === undefined ? [] : namesFrom(raw.filesFrom, raw.null === true))];
  checkOutputs(raw, inputs);
  if (jobs === null) interpretIfShort(inputs, settings.input);
  const processor = await createProcessor(settings);
  const output = createOutput(raw, processor);
  const { standing, inputs: batch } = await output
    .prepare(expandInputs(inputs, placesOf(raw)))
    .catch((error: unknown) => {
      throw outputProblemOf(error, raw.output ?? raw.outDir ?? 'standard output');
    });
  const tally = new Tally(raw);
  tally.addBefore(standing);
  const interrupt = watchInterrupt(output.abandon);
  const progress = showsProgress(raw) ? await terminalProgress(inputs) : noProgress();
  const keepHeapSmall = heapKeeper();
  const run: Run = { processor, jobs, output, interrupt, meter: progress.meter };
  try {
    for await (const outcome of outcomesOf(batch, run)) {
      // What was broken off by the signal is no failure of the input.
      if (interrupt.asked() && outcome.failures.length > 0) break;
      output.accept(outcome);
      tally.add(outcome);
      progress.show(tally);
      keepHeapSmall(outcome.units);
      await interrupt.turn(outcome.units);
      if (interrupt.asked() || (raw.failFast === true && tally.failures > 0)) break;
    }
    progress.end();
    if (interrupt.asked() || (raw.failFast === true && tally.failures > 0)) output.abandon();
    else output.finish(tally.status() === Exit.AllFailed);
  } catch (error) {
    // What cannot be read is an outcome: an error of the system is one of the output.
    progress.end();
    output.abandon();
    throw outputProblemOf(error, raw.output ?? raw.outDir ?? 'standard output');
  }
  tally.finish();
  return interrupt.asked() ? Exit.Interrupted : tally.status();
}

function createOutput(raw: RawOptions, { settings, rendering }: Processor): Output {
  if (raw.outDir !== undefined) {
    const extension = renderers.find(({ name }) => name === settings.format)?.extension ?? '';
    try {
      return folderOutput(raw.outDir, extension, rendering, raw.resume === true);
    } catch (error) {
      const problem = outputProblemOf(error, raw.outDir);
      throw problem instanceof Problem ? usage(problem.message, problem.mend ?? 'choose another place') : problem;
    }
  }
  if (raw.output === undefined) return singleOutput(standardOutput(), rendering);
  if (!isFileOrNone(raw.output)) return singleOutput(deviceOutput(raw.output), rendering);
  return journaledOutput(raw.output, rendering, {
    circumstances: circumstancesOf(settings),
    resume: raw.resume === true,
    quiet: raw.quiet === true,
  });
}

/** Where the output goes: no input, though it may be in a folder of them. */
function placesOf({ outDir, output }: RawOptions): string[] {
  return [outDir, output].filter((path) => path !== undefined).map((path) => resolve(path));
}

interface Run {
  readonly processor: Processor;
  /** Null where the size of the batch decides. */
  readonly jobs: number | null;
  readonly output: Output;
  readonly interrupt: Interrupt;
  readonly meter: Meter;
}

async function* outcomesOf(
  inputs: AsyncIterable<Input | LostInput>,
  { processor, jobs: asked, output, interrupt, meter }: Run,
): AsyncGenerator<Outcome> {
  const stream = () => standardInput(output.flush, interrupt);
  const { jobs, inputs: batch } = asked === null ? await judgeSize(inputs) : { jobs: asked, inputs };
  if (jobs > 1) {
    const { parallelOutcomes } = await import('./parallel.ts');
    yield* parallelOutcomes(batch, processor, jobs, stream, meter);
    return;
  }
  for await (const input of batch) {
    if (isLost(input)) yield failed(input.input, input.problem);
    else {
      const source = input.path === null ? stream() : fileSource(input.name, input.path);
      yield* processSource(processor, input, metered(source, meter), { together: input.path !== null });
    }
  }
}

function metered({ name, chunks }: Source, meter: Meter): Source {
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      meter.bytes += chunk.length;
      yield chunk;
    }
  }
  return { name, chunks: counted() };
}

/** Where somebody looks at standard error, and the results go somewhere else. */
function showsProgress({ quiet, output, outDir }: RawOptions): boolean {
  if (quiet === true || !isTerminal(STDERR)) return false;
  return output !== undefined || outDir !== undefined || !isTerminal(STDOUT);
}

/** The names in a list of files, one a line or with zero bytes between. */
function namesFrom(list: string, zeros: boolean): string[] {
  try {
    const text = readFileSync(list === '-' ? 0 : list, 'utf8');
    return text.split(zeros ? '\0' : /\r?\n/).filter((name) => name !== '');
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    throw usage(`--files-from: ${list}: ${problem.message}`, problem.mend ?? 'check the path');
  }
}
