import type { DocumentResult } from '../../src/core/result.ts';
import { PLAIN, type Rendered, type Renderer, type RenderOptions } from '../../src/render/renderer.ts';

/** A result with everything in it that a format must cope with. */
export function sample(change: Partial<DocumentResult> = {}): Rendered {
  const text = 'Gen. Ana\nLópez of Chile met 山田花子, the "former" Chilean envoy,\non 3 May. López left.';
  const mention = (form: string, from = 0) => {
    const start = text.indexOf(form, from);
    return { start, end: start + form.length, text: form, confidence: 0.9 };
  };
  const result: DocumentResult = {
    schema: 1,
    file: 'news/a.txt',
    date: '2021-05-04',
    dateSource: 'header',
    people: [
      {
        id: 'p1',
        name: 'Ana López',
        given: 'Ana',
        family: 'López',
        ranks: [
          { rank: 'r1', name: 'General', class: 'military', grade: 'OF-9' },
          { rank: 'r2', name: 'envoy', class: 'diplomatic', of: 'Chile', country: 'CL', former: true },
        ],
        country: 'CL',
        confidence: 0.97,
        mentions: [mention('Ana\nLópez'), mention('López', 40)],
      },
      { id: 'p2', name: '山田花子', ranks: [], country: null, confidence: 0.8, mentions: [mention('山田花子')] },
    ],
    ranks: [
      {
        id: 'r1',
        name: 'General',
        class: 'military',
        grade: 'OF-9',
        holders: ['p1'],
        mentions: [{ ...mention('Gen.'), holder: 'p1' }],
      },
      {
        id: 'r2',
        name: 'envoy',
        class: 'diplomatic',
        holders: ['p1'],
        mentions: [{ ...mention('envoy'), holder: 'p1' }],
      },
    ],
    countries: [
      {
        id: 'c1',
        code: 'CL',
        code3: 'CHL',
        name: 'Chile',
        mentions: [
          { ...mention('Chile'), form: 'name' },
          { ...mention('Chilean'), form: 'adjective' },
        ],
      },
    ],
    dates: [{ id: 'd1', value: '2021-05-03', timex: 'DATE', mentions: [mention('3 May')] }],
    others: [{ id: 'o1', type: 'ship', name: 'Esmeralda', mentions: [] }],
    ...change,
  };
  return { result, text };
}

export const plainOptions: RenderOptions = { types: null, width: null, style: PLAIN, offsets: 'utf16' };

export async function render(
  renderer: Renderer,
  documents: readonly Rendered[],
  options: Partial<RenderOptions> = {},
): Promise<string> {
  const rendering = await renderer.start({ ...plainOptions, ...options });
  return rendering.begin + documents.map(rendering.document).join(rendering.between);
}
