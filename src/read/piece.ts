import { Problem, problemOf } from '../core/problem.ts';
import type { InputDocument, Piece } from './reader.ts';

/**
 * What a piece holds, with its place; what the input does wrong is told, not thrown.
 * @throws where the fault is the program's own
 */
export async function documentIn({ place, read }: Piece): Promise<InputDocument | Problem | null> {
  const item = await itemOf(read);
  if (item === null || place === undefined) return item;
  if (!(item instanceof Problem)) return { ...item, place };
  const { code, message, mend } = item;
  return new Problem(code, message, { place, ...(mend === undefined ? {} : { mend }) });
}

async function itemOf(read: Piece['read']): Promise<InputDocument | Problem | null> {
  try {
    return await read();
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return problem;
  }
}
