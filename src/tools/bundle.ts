import { fileURLToPath } from 'node:url';
import { type InputOptions, type OutputChunk, type OutputOptions, rolldown } from 'rolldown';

/** How sources are taken in, for every bundle. Constants become numbers: looked up, they would be by every token. */
const INPUT = {
  platform: 'node',
  transform: { target: 'node20' },
  optimization: { inlineConst: true },
} as const satisfies InputOptions;

/**
 * How they come out. What is `const` stays so: V8 puts the value of a constant into machine code, and asks for that of a variable each
 * time.
 */
const OUTPUT = { topLevelVar: false, comments: { legal: false } } as const satisfies OutputOptions;

/**
 * Makes a module for Node that still imports its packages: the library, and what the benchmark measures.
 * @param entry path of the source
 * @param name of the module in the folder, without its extension; in the names of its parts it stands first
 * @param parts whether what is imported lazily lies beside it, as for the command line, or is in it
 * @returns names of the files
 */
export async function bundleModule(entry: string, folder: string, name: string, parts: boolean): Promise<string[]> {
  const bundle = await rolldown({ ...INPUT, input: { [name]: entry }, external: /^[^./]/ });
  const { output } = await bundle.write({
    ...OUTPUT,
    dir: folder,
    format: 'esm',
    codeSplitting: parts ? { groups: [{ name: 'main', tags: ['$initial'] }] } : false,
    entryFileNames: '[name].js',
    chunkFileNames: `${name}-[name].js`,
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
  });
  await bundle.close();
  return output.map(({ fileName }) => fileName);
}

/** Loaded from node_modules, and only when needed: too large to be bundled. */
const EXTERNAL = /^(?:linkedom|@mozilla\/readability|fflate|unpdf)$/;
/** Name of the part of the command line that every run loads. */
export const MAIN_PART = 'cli';

/** The command line in CommonJS: a part that every run loads, and those that it imports when they are needed. */
export async function bundleCommandLine(): Promise<OutputChunk[]> {
  const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
  const bundle = await rolldown({ ...INPUT, input: { main }, external: EXTERNAL });
  const { output } = await bundle.generate({
    ...OUTPUT,
    format: 'cjs',
    strict: true,
    minify: true,
    minifyInternalExports: false,
    // Code that comes from a cache has lost its way to `import`; `require` takes modules of both kinds.
    dynamicImportInCjs: false,
    codeSplitting: { groups: [{ name: MAIN_PART, tags: ['$initial'] }] },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  });
  await bundle.close();
  // The entry only hands on what the main part exports.
  return output.filter((part) => part.type === 'chunk').filter(({ isEntry }) => !isEntry);
}
