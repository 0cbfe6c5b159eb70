import { describe, expect, it } from 'vitest';
import { readSources, type Source, type Use } from './source.ts';

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));

/** What a folder of src may import, beside itself; '' are the files directly in src. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  engine: ['core'],
  countries: ['core', 'engine'],
  dates: ['core', 'engine'],
  ranks: ['core', 'engine'],
  people: ['core', 'engine'],
  read: ['core'],
  render: ['core'],
  '': ['core', 'engine', 'countries', 'dates', 'ranks', 'people'],
  batch: ['', 'core', 'engine', 'read', 'render'],
  cli: ['', 'core', 'engine', 'read', 'render', 'batch'],
  tools: ['', 'core', 'engine', 'countries', 'dates', 'ranks', 'people', 'read', 'render', 'batch'],
};
/** The files of the engine that read dictionaries from disk: at build time, at start, and the user's own. */
const loaders = ['folder', 'load', 'user-files'].map((name) => `src/engine/gazetteer/${name}.ts`);
/** Where programs begin. */
const entries = ['src/index.ts', 'src/cli/main.ts', 'src/cli/worker.ts'];
/** Loads what is needed late: the one file of the core that knows the process. */
const late = 'src/core/late.ts';
const pure = ['core', 'engine', 'countries', 'dates', 'ranks', 'people', 'render'];

/** Each use that a file should not have, as `path:line name`. */
function uses(
  files: readonly Source[],
  of: (source: Source) => readonly Use[],
  bad: (name: string) => boolean,
): string[] {
  return files.flatMap((source) =>
    of(source)
      .filter(({ name }) => bad(name))
      .map(({ name, line }) => `${source.path}:${line} ${name}`),
  );
}

const outside = (...folders: string[]) => sources.filter(({ folder }) => !folders.includes(folder));
const inside = (...folders: string[]) => sources.filter(({ folder }) => folders.includes(folder));

describe('import directions', () => {
  it('knows every folder of src', () => {
    expect([...new Set(sources.map(({ folder }) => folder))].filter((folder) => !(folder in allowed))).toEqual([]);
  });

  it.each(Object.entries(allowed))('%s imports only %j', (folder, others) => {
    const may = [folder, ...others];
    const bad = (path: string) => !may.includes(byPath.get(path)?.folder ?? '(no file of src)');
    expect(uses(inside(folder), (source) => source.files, bad)).toEqual([]);
  });

  it('has no circles', () => {
    expect(findCircle()).toEqual([]);
  });

  it('reaches every file from the library, the command line or a tool', () => {
    const reached = new Set<string>();
    const reach = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const { name } of byPath.get(path)?.files ?? []) reach(name);
    };
    for (const { path, folder } of sources) {
      if (entries.includes(path) || folder === 'tools') reach(path);
    }
    expect(sources.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });
});

describe('what belongs to the edges', () => {
  it('process and console are known to the command line alone', () => {
    const bad = (name: string) => name === 'process' || name === 'console';
    const files = outside('cli', 'tools').filter(({ path }) => path !== late);
    expect(uses(files, (source) => source.globals, bad)).toEqual([]);
    const modules = (name: string) => ['node:process', 'process', 'node:console', 'chalk', 'commander'].includes(name);
    expect(uses(outside('cli', 'tools'), (source) => source.packages, modules)).toEqual([]);
  });

  it('no clock and no Date stand in the core', () => {
    const bad = (name: string) => ['Date', 'performance', 'setTimeout', 'setInterval'].includes(name);
    expect(uses(outside('cli', 'batch', 'tools'), (source) => source.globals, bad)).toEqual([]);
  });

  it('what recognises and prints reads no files', () => {
    const files = inside(...pure).filter(({ path }) => !loaders.includes(path));
    expect(
      uses(
        files,
        (source) => source.packages,
        (name) => /^(node:|fs$|path$)/.test(name),
      ),
    ).toEqual([]);
  });

  it('compromise stands in one file', () => {
    const files = outside('tools').filter(({ packages }) => packages.some(({ name }) => name.startsWith('compromise')));
    expect(files.length).toBeLessThanOrEqual(1);
  });
});

describe('the size of files', () => {
  it('is at most 300 lines', () => {
    expect(sources.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });
});

/** The first circle of imports, as the paths on it; types count too, for they show what cannot be read alone. */
function findCircle(): string[] {
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const { name } of byPath.get(path)?.files ?? []) {
      const circle = walk(name, [...way, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const { path } of sources) {
    const circle = walk(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
