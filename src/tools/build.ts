/** Makes `dist`: the dictionaries as one binary file, the command line, the library, and the library's types. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { compileDictionaries } from '../engine/gazetteer/folder.ts';
import { formatProblem } from '../engine/gazetteer/lint.ts';
import { prepareRecognisers } from '../extractor.ts';
import { bundleCommandLine, bundleModule, MAIN_PART } from './bundle.ts';
import { lintDictionaries } from './lint-dictionaries.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist`;

refuseWrongDictionaries();
mkdirSync(dist, { recursive: true });
// V8 knows code by its length alone: no cache may be there beside code that it was not made of.
rmSync(`${dist}/cli.cache`, { force: true });
put('dictionaries.bin', compileDictionaries(`${root}dictionaries`, prepareRecognisers));
put('schema.json', readFileSync(`${root}src/cli/document.schema.json`));
await bundleModule(`${root}src/index.ts`, dist, 'index', false);
await putCommandLine();
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

/** The command line is one function that takes what CommonJS gives a module, in ASCII, for the quickest start; see bin/entities.js. */
async function putCommandLine(): Promise<void> {
  const parts = await bundleCommandLine();
  for (const { name, fileName, code } of parts) {
    const isMain = name === MAIN_PART;
    put(fileName, isMain ? inAscii(`(function (exports, require, module, __filename, __dirname) {${code}})`) : code);
  }
  const current = new Set(parts.map(({ fileName }) => fileName));
  for (const name of readdirSync(dist)) if (name.endsWith('.cjs') && !current.has(name)) rmSync(`${dist}/${name}`);
}

/** One-byte text is read without decoding, and takes half the memory. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
