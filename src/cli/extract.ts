import { fileSource } from '../batch/file.ts';
import { expandInputs, isFailure } from '../batch/inputs.ts';
import { failed, type Outcome, type Processor, processSource } from '../batch/process.ts';
import type { Settings } from '../batch/settings.ts';
import { createExtractor } from '../extractor.ts';
import { renderers } from '../render/index.ts';
import type { Rendering } from '../render/renderer.ts';
import { Exit, type ExitStatus } from './exit.ts';
import { type Interrupt, watchInterrupt } from './interrupt.ts';
import { checkOutput, type RawOptions, settingsOf } from './options.ts';
import { reportFailure, reportLine, reportWarning } from './report.ts';
import { fileOutput, type Sink, standardOutput } from './sink.ts';
import { standardInput } from './stdin.ts';
import { styleFor } from './style.ts';
import { isTerminal, STDERR } from './terminal.ts';

/** `entities extract`: reads every input, writes what is found, and tells by the exit status how it went. */
export async function extract(inputs: readonly string[], raw: RawOptions): Promise<ExitStatus> {
  const settings = settingsOf(raw);
  if (raw.output !== undefined) checkOutput(raw.output, inputs);
  const processor = await createProcessor(settings);
  const sink = raw.output === undefined ? standardOutput() : fileOutput(raw.output);
  const tally = new Tally(raw);
  const interrupt = watchInterrupt(sink.abandon);
  try {
    for await (const outcome of outcomesOf(inputs, processor, sink, interrupt)) {
      // What was broken off by the signal is no failure of the input.
      if (interrupt.asked() && outcome.failure !== undefined) break;
      if (tally.documents === 0 && outcome.documents > 0) sink.write(processor.rendering.begin);
      sink.write(outcome.output);
      tally.add(outcome);
      await interrupt.turn(outcome.units);
      if (interrupt.asked()) break;
    }
    if (tally.status() === Exit.Done && tally.documents === 0) sink.write(processor.rendering.begin);
    if (interrupt.asked() || tally.status() === Exit.AllFailed) sink.abandon();
    else sink.finish();
  } catch (error) {
    sink.abandon();
    throw error;
  }
  tally.summarise();
  return interrupt.asked() ? Exit.Interrupted : tally.status();
}

async function createProcessor(settings: Settings): Promise<Processor> {
  const extractor = createExtractor({ dictionaries: settings.dictionaries, explain: settings.explain });
  return { settings, extractor, rendering: await startRendering(settings) };
}

async function startRendering({ format, types, width, colour }: Settings): Promise<Rendering> {
  const renderer = renderers.find(({ name }) => name === format);
  if (renderer === undefined) throw new Error(`no renderer ${format}`);
  return renderer.start({ types, width, style: await styleFor(colour) });
}

async function* outcomesOf(
  names: readonly string[],
  processor: Processor,
  sink: Sink,
  interrupt: Interrupt,
): AsyncGenerator<Outcome> {
  for await (const input of expandInputs(names)) {
    if (isFailure(input)) yield failed(input.input, input.problem);
    else {
      const { name, path } = input;
      yield* processSource(processor, path === null ? standardInput(sink.flush, interrupt) : fileSource(name, path));
    }
  }
}

/** Counts what became of the documents, and tells of failures as they come. */
class Tally {
  documents = 0;
  #entities = 0;
  #failures = 0;
  #warned = new Set<string>();
  readonly #raw: RawOptions;
  readonly #start = Date.now();

  constructor(raw: RawOptions) {
    this.#raw = raw;
  }

  add({ documents, entities, failure, warning }: Outcome): void {
    this.documents += documents;
    this.#entities += entities;
    if (failure !== undefined) {
      this.#failures++;
      reportFailure(failure);
    }
    // One warning a source is enough to act on; a million records may share the same fault.
    if (warning !== undefined && this.#raw.quiet !== true) {
      if (this.#raw.verbose === true || !this.#warned.has(warning.input)) reportWarning(warning);
      this.#warned.add(warning.input);
    }
  }

  summarise(): void {
    const { quiet, verbose } = this.#raw;
    const several = this.documents + this.#failures > 1;
    if (quiet === true || !(verbose === true || (several && (this.#failures > 0 || isTerminal(STDERR))))) return;
    const seconds = (Date.now() - this.#start) / 1000;
    reportLine(
      `${count(this.documents, 'document')}, ${count(this.#entities, 'entity', 'entities')}, ` +
        `${count(this.#failures, 'failure')}, ${seconds.toFixed(1)} s`,
    );
  }

  status(): ExitStatus {
    if (this.#failures === 0) return Exit.Done;
    return this.documents === 0 ? Exit.AllFailed : Exit.SomeFailed;
  }
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
