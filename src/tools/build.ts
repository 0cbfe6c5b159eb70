/** Makes `dist`: the dictionaries as one binary file, the command line, the library, and the library's types. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
import { compileDictionaries } from '../engine/gazetteer/folder.ts';
import { formatProblem } from '../engine/gazetteer/lint.ts';
import { lintDictionaries } from './lint-dictionaries.ts';
import { MODULE_OPTIONS } from './module-options.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist`;

/** Loaded from node_modules, and only when needed: too large to be read at every start. */
const EXTERNAL = ['compromise', 'compromise/*', 'linkedom', '@mozilla/readability', 'fflate', 'unpdf'];

/** CommonJS knows its place by name, not by address. */
const MODULE_URL = {
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: 'const moduleUrl = "file://" + encodeURI(__filename).replace(/[?#]/g, encodeURIComponent);' },
};

/** Bundled each for itself: small, but of no use to most runs. */
const LATE = ['chalk', 'cli-table3', 'commander', 'franc-min', 'string-width', 'tinyglobby'];

/**
 * What is of no use to most runs is loaded when it is needed: the libraries of `LATE`; in a table, what knows how wide all signs of the
 * world are; and Node's own modules for two rare cases, child processes for a kind of command that we do not have, and loading compromise.
 */
const lateParts: Plugin = {
  name: 'late parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:module$/ }, ({ namespace }) =>
      namespace === 'late' ? undefined : { path: 'module', namespace: 'late' },
    );
    onResolve({ filter: new RegExp(`^(?:${LATE.join('|')})$`) }, ({ path, namespace }) =>
      path === 'string-width' && namespace !== 'late'
        ? { path, namespace: 'late' }
        : { path: `./late/${path}.cjs`, external: true },
    );
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({ contents: lateCode(path), resolveDir: root }));
  },
};

function lateCode(path: string): string {
  if (path === 'module') return "exports.createRequire = (...args) => require('node:module').createRequire(...args);";
  return `
    const { isNarrow } = require('./src/render/width.ts');
    module.exports = (text) => (isNarrow(text) ? text.length : require('${path}')(text));
  `;
}

refuseWrongDictionaries();
mkdirSync(dist, { recursive: true });
// V8 knows code by its length alone: no cache may be there beside code that it was not made of.
rmSync(`${dist}/cli.cache`, { force: true });
put('dictionaries.bin', compileDictionaries(`${root}dictionaries`));
put('schema.json', readFileSync(`${root}src/cli/document.schema.json`));
await bundleLibrary();
await bundleLateParts();
await bundleCommandLine();
writeTypes();
compileCommandLine();

/** A line that may say something else than was meant is not compiled; style is the tests' concern. */
function refuseWrongDictionaries(): void {
  const errors = lintDictionaries(`${root}dictionaries`).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  console.error(errors.map((each) => `dictionaries/${formatProblem(each)}`).join('\n'));
  process.exit(1);
}

/** Puts a file in its place whole, for whoever runs what is there. */
function put(name: string, content: string | Uint8Array): void {
  writeFileSync(`${dist}/${name}.new`, content);
  renameSync(`${dist}/${name}.new`, `${dist}/${name}`);
}

async function bundleLibrary(): Promise<void> {
  await build({
    entryPoints: [`${root}src/index.ts`],
    outfile: `${dist}/index.js`,
    ...MODULE_OPTIONS,
  });
}

/**
 * One function that takes what CommonJS gives a module, in ASCII, for the quickest start; what is imported lazily in the source is run
 * lazily in it too. See bin/entities.js.
 */
async function bundleCommandLine(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/cli/main.ts`],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    external: EXTERNAL,
    // Code that comes from a cache has lost its way to `import`; `require` takes modules of both kinds.
    supported: { 'dynamic-import': false },
    plugins: [lateParts],
    ...MODULE_URL,
    banner: { js: `(function (exports, require, module, __filename, __dirname) {${MODULE_URL.banner.js}` },
    footer: { js: '})' },
  });
  // Regular expressions are left as they are by `charset`; one-byte text is read without decoding, and takes half the memory.
  const code = outputFiles[0]?.text ?? '';
  const ascii = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  put('cli.cjs', ascii);
}

/** What `LATE` names, as files beside the command line. */
async function bundleLateParts(): Promise<void> {
  await build({
    entryPoints: LATE,
    absWorkingDir: root,
    outdir: `${dist}/late`,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    ...MODULE_URL,
  });
}

/** Declarations of what `src/index.ts` leads to, with the file names that the packed files have. */
function writeTypes(): void {
  rmSync(`${dist}/types`, { recursive: true, force: true });
  const program = ts.createProgram([`${root}src/index.ts`], {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    types: ['node'],
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: `${root}src`,
    outDir: `${dist}/types`,
  });
  program.emit(undefined, (path, text) => {
    ts.sys.writeFile(path, text.replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, '$1$2.js$1'));
  });
}

/**
 * Runs the command line once over the seeds and keeps the code that V8 made of it. The result holds for this version of
 * Node; another one sets it aside and compiles anew.
 */
function compileCommandLine(): void {
  const warm = `
    const { script, main } = require(${JSON.stringify(`${root}bin/entities.js`)});
    main(process.argv.slice(2));
    process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(`${dist}/cli.cache.new`)}, script.createCachedData()));
  `;
  const args = ['-e', warm, '--', 'entities', 'extract', `${root}seeds`];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  renameSync(`${dist}/cli.cache.new`, `${dist}/cli.cache`);
  put('entities.1', execFileSync(process.execPath, [`${root}bin/entities.js`, 'man']));
}
