import type { Processor } from '../batch/process.ts';
import type { Settings } from '../batch/settings.ts';
import { createExtractor } from '../extractor.ts';
import { renderers } from '../render/index.ts';
import { styleFor } from './style.ts';

/** Makes what turns documents into output; each thread has its own. */
export async function createProcessor(settings: Settings): Promise<Processor> {
  const { dictionaries, explain, format, types, width, colour, offsets } = settings;
  const renderer = renderers.find(({ name }) => name === format);
  if (renderer === undefined) throw new Error(`no renderer is named ${format}`);
  return {
    settings,
    extractor: createExtractor({ dictionaries, explain }),
    rendering: await renderer.start({ types, width, style: await styleFor(colour), offsets }),
  };
}
