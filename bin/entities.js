#!/usr/bin/env node
'use strict';

// The command line is one function in one file, run from code that was compiled at build time where this Node accepts it: half the
// start-up. Worker threads take it from here too.
const { readFileSync, readSync, openSync, closeSync, fstatSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const filename = join(folder, 'cli.cjs');
const script = compile();
const bundle = { exports: {} };
const requireFrom = (name) => require(name.startsWith('./') ? join(folder, name) : name);
script.runInThisContext()(bundle.exports, requireFrom, bundle, filename, folder);

module.exports = { script, ...bundle.exports };
if (require.main === module) {
  // All output is written by now; what is left to take down is the system's business.
  bundle.exports.main(process.argv.slice(2)).then((status) => process.exit(status));
}

function compile() {
  const compiled = open(join(folder, 'cli.cache'));
  if (compiled === null) return new Script(readFileSync(filename, 'latin1'), { filename });
  const code = open(filename);
  // Memory that is touched for the first time costs as much as reading: both go through the same.
  const memory = Buffer.allocUnsafeSlow(Math.max(code.size, compiled.size));
  const text = read(code, memory).latin1Slice();
  return new Script(text, { filename, cachedData: read(compiled, memory) });
}

function open(path) {
  try {
    const file = openSync(path, 'r');
    return { file, size: fstatSync(file).size };
  } catch {
    return null;
  }
}

function read({ file, size }, memory) {
  let length = 0;
  while (length < size) {
    const count = readSync(file, memory, length, size - length);
    if (count === 0) break;
    length += count;
  }
  closeSync(file);
  return memory.subarray(0, length);
}
