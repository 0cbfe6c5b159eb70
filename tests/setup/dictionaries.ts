import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { compileDictionaries } from '../../src/engine/gazetteer/folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Compiles the dictionaries anew where they are newer than what was built, so that a test sees the line that was just
 * written. Written whole, for tests that run at the same time.
 */
export function setup(): void {
  const built = `${root}dist/dictionaries.bin`;
  const time = existsSync(built) ? statSync(built).mtimeMs : 0;
  const sources = globSync(['dictionaries/**/*.{tsv,json}', 'src/engine/**/*.ts'], { cwd: root, absolute: true });
  if (sources.every((path) => statSync(path).mtimeMs < time)) return;
  mkdirSync(`${root}dist`, { recursive: true });
  const whole = `${built}.${process.pid}`;
  writeFileSync(whole, compileDictionaries(`${root}dictionaries`));
  renameSync(whole, built);
}
