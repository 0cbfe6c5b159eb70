import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { entities, folderOf, records } from './run.ts';

const source: unknown = JSON.parse(
  readFileSync(new URL('../../src/cli/document.schema.json', import.meta.url), 'utf8'),
);

/** The schema with nothing allowed beyond what it names, but in the entities that users define. */
function closed(schema: unknown, key = ''): unknown {
  if (Array.isArray(schema)) return schema.map((part) => closed(part));
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part, name)]));
  const isObject = 'properties' in schema && key !== 'properties' && key !== 'other' && key !== 'mention';
  return isObject ? { ...parts, unevaluatedProperties: false } : parts;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
const validate = ajv.compile(closed(source) as object);

function problemsOf(record: unknown): unknown {
  return validate(record) ? [] : validate.errors;
}

describe('the schema', () => {
  it('is printed by the command', () => {
    const { status, stdout } = entities(['schema']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(source);
  });

  const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

  it.each([
    ['as it is', []],
    ['explained', ['--explain', '--with-text']],
    ['in part', ['--types', 'people,dates', '--min-confidence', '0.9']],
    ['in bytes', ['--offsets', 'byte', '--date', '2024-02-29']],
  ])('holds for every seed article, %s', (_, args) => {
    const results = records(entities(['extract', '--ndjson', ...args, seeds]).stdout);
    expect(results.length).toBeGreaterThan(5);
    for (const result of results) expect(problemsOf(result)).toEqual([]);
  });

  it('holds for pages, with byline and language of their metadata', () => {
    const cwd = folderOf({
      'a.html': '<html lang="fr"><meta name="author" content="Ada Kora"><title>T</title><p>Chile',
    });
    const [result] = records(entities(['extract', '--ndjson', 'a.html'], { cwd }).stdout);
    expect(problemsOf(result)).toEqual([]);
    expect(Object.keys(result ?? {}).slice(0, 5)).toEqual(['schema', 'file', 'title', 'byline', 'language']);
    expect(result).toMatchObject({ byline: 'Ada Kora', language: 'fr' });
  });

  it('holds for records, and for the types of own dictionaries', () => {
    const cwd = folderOf({ 'ships.tsv': 'form\tflag\nEsmeralda\tCL\n' });
    const input = '{"id": 5, "title": "T", "date": "2020-02-03", "text": "The Esmeralda left Chile on Monday."}';
    const args = ['extract', '-i', 'ndjson', '--ndjson', '-D', 'ships.tsv'];
    const [result] = records(entities(args, { cwd, input }).stdout);
    expect(problemsOf(result)).toEqual([]);
    expect(result).toMatchObject({ id: 5, others: [{ type: 'ships', name: 'Esmeralda', flag: 'CL' }] });
  });

  it('refuses what is none', () => {
    const [result = {}] = records(entities(['extract', '--ndjson'], { input: 'Chile.' }).stdout);
    expect(problemsOf({ ...result, schema: 2 })).not.toEqual([]);
    expect(problemsOf({ ...result, more: 1 })).not.toEqual([]);
    expect(problemsOf({ ...result, people: [{ id: 'p1' }] })).not.toEqual([]);
  });
});
