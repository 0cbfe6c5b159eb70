import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/core/problem.ts';
import { chooseReader } from '../../src/read/choose.ts';
import { readers } from '../../src/read/index.ts';
import { samples } from '../../src/tools/fuzz/samples.ts';
import { readItems } from './helpers.ts';

describe('the registry of readers', () => {
  it('leaves out no file of its folder', () => {
    const folder = new URL('../../src/read/', import.meta.url);
    const defined = readdirSync(folder).flatMap((file) => {
      const [, name] = /^export const (\w+): Reader = /m.exec(readFileSync(new URL(file, folder), 'utf8')) ?? [];
      return name === undefined ? [] : [`${name} in ${file}`];
    });
    expect(defined).toEqual(readers.map(({ name }) => `${name} in ${name}.ts`).sort());
  });

  it('gives each extension to one reader', () => {
    const extensions = readers.flatMap((reader) => reader.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const extension of extensions) expect(extension).toMatch(/^\.[a-z0-9]+$/);
  });

  it('has a sample of each format', () => {
    expect(Object.keys(samples).sort()).toEqual(readers.map(({ name }) => name).sort());
  });
});

describe.each(readers.map((reader) => [reader.name, reader] as const))('reader %s', (name, reader) => {
  const sample = samples[name]?.() ?? Buffer.alloc(0);

  it('finds the article in its sample', async () => {
    const items = await readItems(reader, sample);
    const texts = items.map((item) => (item instanceof Problem ? item.message : item.text.replace(/\s+/g, ' ')));
    expect(
      texts.some((text) => /Anna Kova[cč]/.test(text) && text.includes('met') && text.includes('Omar Haddad')),
    ).toBe(true);
  });

  it('gives the same whatever the chunks', async () => {
    const whole = await readItems(reader, sample);
    for (const size of [1, 7, 100]) expect(await readItems(reader, sample, {}, size)).toEqual(whole);
  });

  it('is chosen for its extensions', () => {
    for (const extension of reader.extensions) {
      expect(chooseReader('auto', `folder.x/article${extension.toUpperCase()}`, sample.subarray(0, 8192)).name).toBe(
        name,
      );
    }
  });

  it('is chosen by its name whatever the file is called', () => {
    expect(chooseReader(name, 'article.xyz', sample.subarray(0, 8192))).toBe(reader);
  });

  it('meets its limit with a problem', async () => {
    const items = await readItems(reader, sample, { maxSize: 10 });
    expect(items.filter((item) => item instanceof Problem).map((problem) => (problem as Problem).code)).toContain(
      'too-large',
    );
  });
});
