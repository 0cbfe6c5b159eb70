import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { valueAt } from '../../../src/engine/gazetteer/gazetteer.ts';
import { lendMemory, loadGazetteer } from '../../../src/engine/gazetteer/load.ts';
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

  it('are read into lent memory, once', () => {
    const memory = new Uint8Array(bytes.length);
    lendMemory(memory);
    expect(form(loadGazetteer(path))).toMatch(/\w/);
    expect(memory.subarray(0, 4)).toEqual(new Uint8Array(bytes.subarray(0, 4)));
    memory.fill(0);
    loadGazetteer(path);
    expect(memory.every((byte) => byte === 0)).toBe(true);
  });

  it('leave lent memory alone that is too small', () => {
    const memory = new Uint8Array(64);
    lendMemory(memory);
    expect(form(loadGazetteer(path))).toMatch(/\w/);
    expect(memory.every((byte) => byte === 0)).toBe(true);
  });

  it('give each value of a column by its number and all of them alike', () => {
    for (const { columns } of loadGazetteer(path).dictionaries) {
      for (const column of columns.values()) {
        const single = column.values().map((_, number) => column.value(number));
        expect(single).toEqual(column.values());
        expect(column.value(column.values().length)).toBe('');
      }
    }
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
