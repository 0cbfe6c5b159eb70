import { Command } from 'commander';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTRACT_OPTIONS } from '../../src/cli/extract-options.ts';
import { type ExtractArguments, plainArguments } from '../../src/cli/plain-arguments.ts';
import { addExtract } from '../../src/cli/program.ts';

/** What the whole program makes of a command line; null where it refuses it or does something else. */
async function asProgram(args: readonly string[]): Promise<ExtractArguments | null> {
  let found: ExtractArguments | null = null;
  const silent = { writeOut: () => undefined, writeErr: () => undefined, outputError: () => undefined };
  const program = new Command('entities').option('-V, --version').configureOutput(silent).exitOverride();
  addExtract(program, async (given) => {
    if (program.opts().version !== true) found = given;
  });
  await program.parseAsync([...args], { from: 'user' }).catch(() => {
    found = null;
  });
  return found;
}

const word = fc.constantFrom(
  'a.txt',
  'b',
  '-',
  '',
  'help',
  'extract',
  'x=y',
  '2023-10-23',
  '--',
  '-5',
  '-h',
  '-V',
  '--version',
  '--no',
);
const flag = fc.constantFrom(...EXTRACT_OPTIONS.flatMap(({ name, short = name }) => [`--${name}`, `-${short}`]));
const argument = fc.oneof(
  word,
  flag,
  fc.tuple(flag, word).map(([name, value]) => `${name}=${value}`),
  fc.tuple(flag, word).map(([name, value]) => `${name}${value}`),
);

describe('a plain command line', () => {
  it('is read as the whole program reads it, or left to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(argument, { maxLength: 6 }), async (args) => {
        const plain = plainArguments(['extract', ...args]);
        if (plain !== null) expect({ ...plain }).toEqual(await asProgram(['extract', ...args]));
      }),
      { numRuns: 2000 },
    );
  });

  it('is any with nothing wrong in it', () => {
    const args = [
      'extract',
      'a.txt',
      '--json',
      '-D',
      'x',
      '--dictionary=y',
      '-j4',
      '--text-field',
      'doc.body',
      '-',
      '-q',
    ];
    expect(plainArguments(args)).toEqual({
      inputs: ['a.txt', '-'],
      given: { json: true, dictionary: ['x', 'y'], jobs: '4', textField: 'doc.body', quiet: true },
    });
  });

  it('is none that asks for help, for another command, or for what is not there', () => {
    for (const args of [[], ['dict'], ['--version'], ['extract', '--help'], ['extract', '--jsn'], ['extract', '-d']])
      expect(plainArguments(args)).toBeNull();
  });
});
