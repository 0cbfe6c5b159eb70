import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPlaces } from '../../src/tools/import/places.ts';

describe('the imported places', () => {
  it.each([...importPlaces()])('%s is what its source gives', (name, text) => {
    const committed = readFileSync(new URL(`../../dictionaries/places/${name}`, import.meta.url), 'utf8');
    expect(committed === text, 'run npx tsx src/tools/import/places.ts').toBe(true);
  });
});
