import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { valueAt } from '../../../src/engine/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../../src/engine/gazetteer/load.ts';
import { shippedDictionaries } from '../../../src/extractor.ts';

const folder = mkdtempSync(join(tmpdir(), 'load-'));
const path = join(folder, 'dictionaries.bin');
const bytes = readFileSync(shippedDictionaries());
/** A form is among what is read only when it is asked for. */
const form = (gazetteer: ReturnType<typeof loadGazetteer>) => valueAt(gazetteer.dictionary('ranks'), 'form', 0);

beforeEach(() => writeFileSync(path, bytes));
afterAll(() => rmSync(folder, { recursive: true }));

describe('dictionaries loaded from a file', () => {
  it('give what is read late', () => {
    expect(form(loadGazetteer(path))).toMatch(/\w/);
  });

  it('say that the file has changed since', () => {
    const gazetteer = loadGazetteer(path);
    appendFileSync(path, ' ');
    expect(() => form(gazetteer)).toThrow('the compiled dictionaries have changed');
  });

  it('say that the file is cut off', () => {
    truncateSync(path, 4096);
    expect(() => loadGazetteer(path)).toThrow('the compiled dictionaries are cut off');
  });

  it('say that the file is of another version', () => {
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 4), Buffer.from([1, 0, 0, 0]), bytes.subarray(8)]));
    expect(() => loadGazetteer(path)).toThrow('the compiled dictionaries are of another version');
  });
});
