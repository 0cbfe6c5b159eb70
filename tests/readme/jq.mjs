import { readFileSync } from 'node:fs';
import { raw } from 'jq-wasm';

/** jq as its users call it, for machines that have none: `jq [-flags] FILTER`, JSON on standard input. */
const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('-'));
const filter = words.find((word) => !word.startsWith('-')) ?? '.';
const output = await raw(readFileSync(0, 'utf8'), filter, flags);
process.stdout.write(output.endsWith('\n') || output === '' ? output : `${output}\n`);
