import type { OtherRecogniser } from './core/recogniser.ts';
import type { OtherEntity } from './core/result.ts';
import { type Gazetteer, valueAt } from './engine/gazetteer/gazetteer.ts';

/** Entities of the types that the user's own dictionaries define: every phrase of theirs, the longest first where they overlap. */
export function createOtherRecogniser(gazetteer: Gazetteer): OtherRecogniser {
  const typed = gazetteer.dictionaries.filter((dictionary) => dictionary.type !== undefined);
  if (typed.length === 0) return { recognise: () => [] };
  const byIndex = new Map(typed.map((dictionary) => [dictionary.index, dictionary]));
  return {
    recognise({ hits, tokens, text }) {
      const found = new Map<string, OtherEntity>();
      let covered = 0;
      for (let i = 0; i < hits.count; i++) {
        const dictionary = byIndex.get(hits.dictionary[i] ?? -1);
        const first = hits.start[i] ?? 0;
        if (dictionary === undefined || first < covered) continue;
        const last = hits.end[i] ?? 0;
        covered = last;
        const row = hits.row[i] ?? 0;
        const name = valueAt(dictionary, 'name', row) || valueAt(dictionary, 'form', row);
        const type = dictionary.type ?? '';
        const key = `${type}\u0000${valueAt(dictionary, 'id', row) || name}`;
        let entity = found.get(key);
        if (entity === undefined) {
          const columns = [...dictionary.columns.keys()].filter(
            (column) => !['form', 'name', 'case', 'id'].includes(column),
          );
          const more = columns
            .map((column) => [column, valueAt(dictionary, column, row)] as const)
            .filter(([, value]) => value !== '');
          entity = { id: `o${found.size + 1}`, type, name, ...Object.fromEntries(more), mentions: [] };
          found.set(key, entity);
        }
        const start = tokens.start[first] ?? 0;
        const end = tokens.end[last - 1] ?? 0;
        entity.mentions.push({ start, end, text: text.slice(start, end), confidence: 1 });
      }
      return [...found.values()];
    },
  };
}
