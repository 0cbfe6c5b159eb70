#!/usr/bin/env node
'use strict';

// The command line is one function in one file, run from code that was compiled at build time where this Node accepts it: half the
// start-up. Worker threads take it from here too.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const filename = join(folder, 'cli.cjs');
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: compiledCode() });
const bundle = { exports: {} };
const requireFrom = (name) => require(name.startsWith('./') ? join(folder, name) : name);
script.runInThisContext()(bundle.exports, requireFrom, bundle, filename, folder);

module.exports = { script, ...bundle.exports };
if (require.main === module) {
  bundle.exports.main(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
  });
}

function compiledCode() {
  try {
    return readFileSync(join(folder, 'cli.cache'));
  } catch {
    return undefined;
  }
}
