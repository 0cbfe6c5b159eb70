import type { Extraction } from '../core/result.ts';

/** What a batch needs of the extractor. */
export interface Extractor {
  extract(text: string, options: { readonly date?: string; readonly title?: string }): Extraction;
}
