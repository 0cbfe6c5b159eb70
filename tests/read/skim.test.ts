import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNames, skim } from '../../src/read/skim.ts';

const FIELDS = ['text', 'id'];
const names = plainNames(FIELDS) ?? [];
const skimmed = (json: string | Buffer) => skim(Buffer.from(json), names);

/** What JSON.parse gives for the fields; null where it refuses the text or finds no object. */
function parsed(json: string | Buffer): unknown[] | null {
  try {
    const record: unknown = JSON.parse(Buffer.from(json).toString('utf8'));
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
    return FIELDS.map((name) => new Map(Object.entries(record)).get(name));
  } catch {
    return null;
  }
}

const key = fc.oneof(
  fc.constantFrom('text', 'id', 'texts', '__proto__', ''),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const records = fc.dictionary(key, fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }), { minKeys: 1 });
/** JSON with something put in, taken out or doubled at some place. */
const broken = fc
  .tuple(
    records,
    fc.nat(),
    fc.nat(3),
    fc.constantFrom(...'{}[]",:\\u0-.e+1 \t\n\u0001\u00a0\ufefftruenull'),
    fc.boolean(),
  )
  .map(([record, place, length, put, spaced]) => {
    const json = JSON.stringify(record, null, spaced ? '\t' : undefined);
    const at = place % (json.length + 1);
    return json.slice(0, at) + put + json.slice(at + length);
  });

describe('skimming a record', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(undefined, ' ', '\r\n\t'), (record, space) => {
        const json = JSON.stringify(record, null, space);
        const found = skimmed(json);
        if (!Object.keys(record).some((name) => /[\\"\p{Cc}\p{Cs}]/u.test(name))) expect(found).not.toBeNull();
        if (found !== null) expect(found).toEqual(parsed(json));
      }),
      { numRuns: 500 },
    );
  });

  it('gives nothing where JSON.parse refuses', () => {
    fc.assert(
      fc.property(broken, (json) => {
        const found = skimmed(json);
        if (found !== null) expect(found).toEqual(parsed(json));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '{"text":"A."} x',
    '{"text":"A."',
    '{"text":"A.",}',
    '{"text" "A."}',
    '{"text":"A\n."}',
    '{"text":"A\\x"}',
    '{"text":"A.\\"}',
    '{"a":"\\u12g4","text":"A."}',
    '{"a":"\t","text":"A."}',
    '{"a":01,"text":"A."}',
    '{"a":-,"text":"A."}',
    '{"a":1.,"text":"A."}',
    '{"a":.5,"text":"A."}',
    '{"a":1e,"text":"A."}',
    '{"a":+1,"text":"A."}',
    '{"a":tru,"text":"A."}',
    '{"a":[1,],"text":"A."}',
    '{"a":[1}],"text":"A."}',
    '{"a":{"b"},"text":"A."}',
    '{"a":{b:1},"text":"A."}',
    '{,"text":"A."}',
    '[{"text":"A."}]',
    '"text"',
    '',
  ])('refuses %s', (json) => {
    expect(skimmed(json)).toBeNull();
    expect(parsed(json)).toBeNull();
  });

  it('takes every form of what it passes by', () => {
    const json =
      ' {"a":[ ],"b":{ },"c":[-0,1.5e+3,0.1,-12,1E5,[[{"d":null}]]],"e":"\\u00e9\\"\\\\\\/","f":true,"text":"A\\n\\\\","g":false} ';
    expect(skimmed(json)).toEqual(['A\n\\', undefined]);
    expect(parsed(json)).toEqual(['A\n\\', undefined]);
  });

  it('takes the last of several fields of one name', () => {
    expect(skimmed('{"id":1,"text":"A.","id":{"a":2},"text":"B."}')).toEqual(['B.', { a: 2 }]);
  });

  it('leaves to JSON.parse what may be written in several ways, and what is very deep', () => {
    expect(skimmed('{"t\\u0065xt":"A."}')).toBeNull();
    expect(skimmed(`{"a":${'['.repeat(100)}${']'.repeat(100)},"text":"A."}`)).toBeNull();
    expect(plainNames(['doc.body'])).toBeNull();
    expect(plainNames(['body', 'body'])).toBeNull();
  });

  it('decodes escapes and UTF-8 of every length', () => {
    const text = '\u0000\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}\b\f\n\r\t"\\/é’🙂';
    const escaped = text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const json = `{"text":"${escaped}${escaped.toUpperCase().replaceAll('U', 'u')}\\/\\ud83d ","id":${JSON.stringify(text)}}`;
    expect(skimmed(json)).toEqual([`${text}${text}/\ud83d `, text]);
    expect(parsed(json)).toEqual([`${text}${text}/\ud83d `, text]);
  });

  it.each([
    'c080',
    'c1bf',
    'e08080',
    'e09fbf',
    'eda080',
    'edbfbf',
    'f0808080',
    'f08fbfbf',
    'f4908080',
    'f5808080',
    'e282',
    '80',
    'ff',
  ])('reads %s, which is no UTF-8, as text does', (hex) => {
    const json = Buffer.concat([Buffer.from('{"text":"A'), Buffer.from(hex, 'hex'), Buffer.from('."}')]);
    expect(skimmed(json)).toEqual(parsed(json));
  });

  it('gives of any bytes in a string what JSON.parse gives', () => {
    const bytes = fc.oneof(fc.constantFrom(0x22, 0x5c, 0x75, 0x30, 0xc2, 0xe0, 0xed, 0xf0, 0xf4), fc.nat(255));
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 12 }), (inner) => {
        const json = Buffer.concat([Buffer.from('{"text":"'), Buffer.from(inner), Buffer.from('"}')]);
        expect(skimmed(json)).toEqual(parsed(json));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads bytes that are no UTF-8 as text does', () => {
    const json = Buffer.from('{"a":"\xff","text":"A\xe9."}', 'latin1');
    expect(skimmed(json)).toEqual(parsed(json));
  });
});
