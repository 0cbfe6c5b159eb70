import { readdirSync, readFileSync } from 'node:fs';

/** Vowels that take each other's place in names, so that copies of an article do not repeat its words. */
const vowels = 'aeiou';

/**
 * Articles made from the seeds, as NDJSON: paragraphs of all seeds in new order, with other numbers and other names. Seeds hold more
 * than twice as many names, ranks and dates as newspapers do, so a plain paragraph stands behind each.
 * The same for the same count.
 * @param count how many articles
 */
export function makeCorpus(count: number): string {
  const folder = new URL('../../../seeds/', import.meta.url);
  const seeds = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8').split(/\n{2,}/));
  const paragraphs = seeds.flatMap((seed) => seed.slice(1));
  const plain = readFileSync(new URL('./plain-paragraphs.txt', import.meta.url), 'utf8')
    .trim()
    .split(/\n{2,}/);
  const next = numbers(7);
  const lines: string[] = [];
  for (let at = 0; at < count; at++) {
    const seed = seeds[at % seeds.length] ?? [];
    const others = seed
      .slice(1)
      .flatMap(() => [paragraphs[next(paragraphs.length)] ?? '', plain[next(plain.length)] ?? '']);
    const text = [...seed.slice(0, 1), ...others].join('\n\n');
    lines.push(JSON.stringify({ id: String(at), text: at < seeds.length ? seed.join('\n\n') : vary(text, next) }));
  }
  return `${lines.join('\n')}\n`;
}

/** One name in five gets other vowels after its first letter, and numbers of two digits and more another last digit. */
function vary(text: string, next: (below: number) => number): string {
  return text
    .replace(/\p{Lu}\p{Ll}{4,}/gu, (word) =>
      next(5) > 0 ? word : word.replace(/(?<=.)[aeiou]/g, () => vowels[next(vowels.length)] ?? 'a'),
    )
    .replace(/(?<=\d)\d(?!\d)/g, () => String(next(10)));
}

/** Whole numbers from a linear congruential generator: the same ones on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
