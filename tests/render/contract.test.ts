import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderers } from '../../src/render/index.ts';
import { plainOptions, render, sample } from './sample.ts';

describe('the registry of renderers', () => {
  it('leaves out no file of its folder', () => {
    const folder = new URL('../../src/render/', import.meta.url);
    const defined = readdirSync(folder).flatMap((file) => {
      const [, name] = /^export const (\w+): Renderer = /m.exec(readFileSync(new URL(file, folder), 'utf8')) ?? [];
      return name === undefined ? [] : [`${name} in ${file}`];
    });
    expect(defined).toEqual(renderers.map(({ name }) => `${name} in ${name}.ts`).sort());
  });
});

/** Escape sequences, the C1 control characters and the marks that turn writing round. */
const active = ['\x1b[31m', '\x07', '\x9b2J', '\u202e', '\u2066', '\u200f', '\x7f'];

describe.each(renderers.map((renderer) => [renderer.name, renderer] as const))('renderer %s', (_, renderer) => {
  it('is a pure function of the document', async () => {
    expect(await render(renderer, [sample()])).toBe(await render(renderer, [sample()]));
    const before = sample();
    await render(renderer, [before]);
    expect(before).toEqual(sample());
  });

  it('ends with one line end, and says everything that was found', async () => {
    const output = await render(renderer, [sample()]);
    expect(output).toMatch(/[^\n]\n$/);
    for (const part of [
      /López/,
      /山田花子/,
      /Gen/,
      /envoy/,
      /Chile/,
      /2021-05-03|\b3 May|\b3\tB-DATE|\[65,70,"DATE"|"start":65,"end":70/,
    ])
      expect(output).toMatch(part);
  });

  it('gives a document the same output whatever came before it', async () => {
    const alone = await render(renderer, [sample()]);
    const rendering = await renderer.start(plainOptions);
    rendering.document(sample({ file: 'other.txt' }));
    expect(`${rendering.begin}${rendering.document(sample())}`).toBe(alone);
  });

  it('lets nothing through that does something to a terminal', async () => {
    for (const mark of active) {
      const { result, text } = sample({ file: `a${mark}b`, id: `x${mark}y`, title: `t${mark}u` });
      for (const person of result.people) {
        person.name = `n${mark}m`;
        for (const mention of person.mentions) mention.text = `v${mark}w`;
      }
      const output = await render(renderer, [{ result, text }]);
      for (const character of mark.replace(/[ -~]/g, '')) expect(output).not.toContain(character);
    }
  });

  it('prints an empty result', async () => {
    const { result } = sample({
      people: [],
      ranks: [],
      countries: [],
      dates: [],
      others: [],
      date: null,
      dateSource: null,
    });
    const output = await render(renderer, [{ result, text: '' }]);
    expect(output.endsWith('\n')).toBe(true);
  });
});
