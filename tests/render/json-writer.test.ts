import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanJson } from '../../src/render/clean.ts';
import { Fixed, JsonWriter } from '../../src/render/json-writer.ts';

const out = new JsonWriter();

function written(write: () => void): string {
  out.start();
  write();
  return out.written();
}

const expected = (value: unknown): string => cleanJson(JSON.stringify(value));

it('writes strings as JSON.stringify does', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    fc.array(fc.integer({ min: 0, max: 0x2ff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(written(() => out.string(text))).toBe(expected(text));
    }),
  );
});

it('writes every character of the basic plane as JSON.stringify does', () => {
  const wrong: number[] = [];
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = `a${String.fromCharCode(unit)}`;
    if (written(() => out.string(text)) !== expected(text)) wrong.push(unit);
  }
  expect(wrong).toEqual([]);
});

it.each([['x'.repeat(5000)], ['é"'.repeat(5000)], ['\u0001'.repeat(4000)], ['x'.repeat(3_000_000)]])(
  'writes long strings, whatever was there before',
  (text) => {
    for (let turn = 0; turn < 3; turn++) expect(written(() => out.string(text)) === expected(text)).toBe(true);
    expect(written(() => out.string('short'))).toBe('"short"');
  },
);

it('writes numbers as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      expect(written(() => out.integer(value))).toBe(JSON.stringify(value));
    }),
  );
  for (let thousandths = 0; thousandths <= 1000; thousandths++) {
    const value = thousandths / 1000;
    expect(written(() => out.share(value))).toBe(JSON.stringify(value));
  }
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(written(() => out.share(value))).toBe(JSON.stringify(value));
    }),
  );
});

it('goes on after what was broken off', () => {
  out.start();
  out.fixed(new Fixed('{"broken off":'));
  expect(written(() => out.fixed(new Fixed('{"a":1}')))).toBe('{"a":1}');
});
