import { describe, expect, it } from 'vitest';
import { crossValidate } from '../../src/tools/tune/cross-validate.ts';
import { type GoldDocument, type Snapshot, snapshot } from '../../src/tools/tune/snapshot.ts';

const NAMES = ['Kemi Adeyemi', 'Lucía Rojas', 'Musa Barrow', 'Aiko Tanaka', 'Samuel Okoro', 'Nadia Quispe'];

/** An article of a paper in which a person speaks of a town; the gold has the person, or the town instead. */
function article(source: string, name: string, isRight: boolean): GoldDocument {
  const text = `The mayor met ${name} on Friday. ${name} said the road to Temesa was closed. ${name} left at noon.`;
  const wanted = isRight ? name : 'Temesa';
  const gold = [...text.matchAll(new RegExp(wanted, 'g'))].map(({ index }) => ({
    type: 'PERSON',
    start: index,
    end: index + wanted.length,
  }));
  return { id: `${source}-${name}`, source, text, gold };
}

const probabilitiesOf = (data: readonly Snapshot[], source: string): number[] =>
  data.filter(({ document }) => document.source === source).flatMap(({ spans }) => [...spans.probability]);

describe('cross-validation by newspaper', () => {
  const validated = (isRight: (source: string) => boolean): Snapshot[] => {
    const data = ['a', 'b', 'c'].flatMap((source) =>
      NAMES.map((name) => snapshot(article(source, name, isRight(source)))),
    );
    crossValidate(data, 3, 245);
    return data;
  };

  it('scores no newspaper by its own gold', () => {
    const right = validated(() => true);
    const wrong = validated((source) => source !== 'a');
    expect(probabilitiesOf(wrong, 'a')).toEqual(probabilitiesOf(right, 'a'));
    expect(probabilitiesOf(wrong, 'b')).not.toEqual(probabilitiesOf(right, 'b'));
  });
});
