import { collector, lineOf, type Problem, type SourceFile } from './problem.ts';

/** What `dictionary.json` says of the files beside it. */
export interface Layout {
  readonly kind: (typeof kinds)[number];
  /** The header of each file, in order. */
  readonly columns: readonly string[];
}

const kinds = ['phrases', 'words', 'table', 'set'] as const;
const required = ['title', 'kind', 'columns', 'source', 'licence'] as const;
const known: readonly string[] = [...required, 'case', 'type', 'words'];

/** How the case of a phrase is compared. */
export const caseModes: readonly unknown[] = ['any', 'capitalised', 'exact'];

/** What is wrong with `dictionary.json`; its layout, where that can be told. */
export function lintDescription({ name, text }: SourceFile): { layout?: Layout; problems: Problem[] } {
  const { problems, error, style } = collector(name);
  const report = (message: string, mend: string, key?: string) =>
    error(key === undefined ? 1 : lineOf(text, `"${key}"`), message, mend);
  const json = parse(text);
  if (!isRecord(json)) {
    report('is no JSON object', 'write { "title": "…", "kind": "…", "columns": { … } }');
    return { problems };
  }
  for (const key of required) {
    const tell = key === 'kind' || key === 'columns' ? error : style;
    if (!(key in json)) tell(1, `has no "${key}"`, `add "${key}"`);
  }
  for (const key of Object.keys(json)) {
    if (!known.includes(key)) report(`unknown key "${key}"`, `leave it out, or use one of ${known.join(', ')}`, key);
  }
  for (const key of ['title', 'source', 'licence', 'type']) {
    if (key in json && !isSentence(json[key])) report(`"${key}" is empty or no text`, 'write one sentence', key);
  }
  const kind = kinds.find((each) => each === json.kind);
  if ('kind' in json && kind === undefined) report(unknown('kind', json.kind), oneOf(kinds), 'kind');
  const mode = json.case;
  if (mode !== undefined && !caseModes.includes(mode)) report(unknown('case', mode), oneOf(caseModes), 'case');
  if (kind === 'phrases' && mode === undefined) style(1, 'has no "case"', `add "case", ${oneOf(caseModes)}`);
  if (kind !== 'phrases' && kind !== undefined && mode !== undefined) {
    report(`"case" means nothing for kind ${kind}`, 'leave it out', 'case');
  }
  if (json.columns === undefined) return { problems };
  const columns = isRecord(json.columns) ? Object.entries(json.columns) : [];
  if (columns.length === 0 || !columns.every(([, says]) => isSentence(says))) {
    report('"columns" does not give each column a sentence', 'write { "form": "what it holds", … }', 'columns');
    return { problems };
  }
  const names = columns.map(([column]) => column);
  if (kind !== 'table' && kind !== undefined && names[0] !== 'form') {
    report('the first column is not "form"', 'put "form" first in "columns"', 'columns');
  }
  return kind === undefined ? { problems } : { layout: { kind, columns: names }, problems };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unknown(key: string, value: unknown): string {
  return `unknown ${key} ${JSON.stringify(value)}`;
}

function oneOf(values: readonly unknown[]): string {
  return `use one of ${values.join(', ')}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSentence(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
