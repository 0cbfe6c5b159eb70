#!/usr/bin/env node
'use strict';

// The command line is one file, run from code that was compiled at build time where this Node accepts it: half the start-up.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const filename = join(__dirname, '..', 'dist', 'cli.cjs');
const cache = join(__dirname, '..', 'dist', 'cli.cache');
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`,
  {
    filename,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  },
);
const bundle = { exports: {} };
const folder = join(__dirname, '..', 'dist');
const requireFrom = (name) => require(name.startsWith('./') ? join(folder, name) : name);
script.runInThisContext()(bundle.exports, requireFrom, bundle, filename, folder);

module.exports = { script };
bundle.exports.main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
