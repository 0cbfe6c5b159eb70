#!/usr/bin/env node
'use strict';

// The command line is one function in one file, run from code that was compiled at build time where this Node accepts it: half the
// start-up. Worker threads take it from here too.
const { readFileSync, readSync, openSync, closeSync, fstatSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const filename = join(folder, 'cli.cjs');
/** More than the dictionaries take, which are read into it when the code has been; what is not touched costs nothing. */
const MEMORY = 1 << 23;
const memory = Buffer.allocUnsafeSlow(MEMORY);
const script = compile();
const bundle = { exports: {}, loaded: true };
const requireFrom = (name) => {
  if (!name.startsWith('./')) return require(name);
  // What is loaded late asks for the command line by its name.
  require.cache[require.resolve(filename)] = bundle;
  return require(join(folder, name));
};
script.runInThisContext()(bundle.exports, requireFrom, bundle, filename, folder);

module.exports = { script, ...bundle.exports };
if (require.main === module) {
  bundle.exports.lendMemory(memory);
  // All output is written by now; what is left to take down is the system's business.
  bundle.exports.main(process.argv.slice(2)).then((status) => process.exit(status));
}

function compile() {
  const compiled = open(join(folder, 'cli.cache'));
  if (compiled === null) return new Script(readFileSync(filename, 'latin1'), { filename });
  const code = open(filename);
  // Memory that is touched for the first time costs as much as reading: all goes through the same.
  const text = read(code).latin1Slice();
  return new Script(text, { filename, cachedData: read(compiled) });
}

function open(path) {
  try {
    const file = openSync(path, 'r');
    return { file, size: fstatSync(file).size };
  } catch {
    return null;
  }
}

function read({ file, size }) {
  const space = size <= memory.length ? memory : Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, space, length, size - length);
    if (count === 0) break;
    length += count;
  }
  closeSync(file);
  return space.subarray(0, length);
}
