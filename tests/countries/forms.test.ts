import { describe, expect, it } from 'vitest';
import { forms, mentionsOf, states } from './helper.ts';

/** Uninhabited, or without a word for its people but the name. */
const NO_PEOPLE = new Set(['AQ', 'BV', 'GS', 'HM', 'SJ', 'TF', 'UM', 'VA']);

/** Names only with their article: `the Emirates`. */
const WITH_ARTICLE = new Set(['Emirates', 'States']);

const printed = (code: string): string => (code.startsWith('GB-') ? 'GB' : code);
const current = states.filter(({ status }) => status !== 'former');

/** Sentences in which a form of each kind stands as news writes it. */
const FRAMES: Readonly<Record<string, readonly ((form: string) => string)[]>> = {
  name: [
    (form) => `The ministers of ${form} and Luxembourg signed the treaty on Monday.`,
    (form) => `Heavy rain is expected in ${form} this week.`,
    (form) => `Trade with ${form} grew last year.`,
  ],
  official: [(form) => `The ${form} and Luxembourg opened their archives.`],
  abbreviation: [(form) => `Officials from the ${form} and Luxembourg met again.`],
  adjective: [
    (form) => `The ${form} government and Luxembourg rejected the offer.`,
    (form) => `Two ${form} ministers resigned after the vote.`,
  ],
  demonym: [(form) => `Among the passengers were two ${form} and a Luxembourger.`],
};

/** Forms that stand for several states, or for nothing by themselves: their readings are tried in ambiguous.tsv. */
function isAmbiguous(form: string, code: string): boolean {
  return forms.some((other) => other.form === form && other.code !== code);
}

describe('every form of every state', () => {
  it('has name, and a word for its people where it has a people', () => {
    const without = current.filter(
      ({ code = '' }) =>
        !NO_PEOPLE.has(code) && !forms.some((form) => form.code === code && /adjective|demonym/.test(form.kind ?? '')),
    );
    expect(without.map(({ code }) => code)).toEqual([]);
    const unnamed = current.filter(({ code }) => !forms.some((form) => form.code === code && form.kind === 'name'));
    expect(unnamed.map(({ code }) => code)).toEqual([]);
  });

  it.each(['name', 'official'] as const)('the printed %s of each of them is found', (column) => {
    const missed = current.flatMap((state) => {
      const form = state[column] ?? '';
      if (form === '' || isAmbiguous(form, state.code ?? '')) return [];
      return (FRAMES[column] ?? []).flatMap((frame) => {
        const hit = mentionsOf(frame(form)).some(
          ({ text, code }) => text === form && code === printed(state.code ?? ''),
        );
        return hit ? [] : [`${state.code}: ${frame(form)}`];
      });
    });
    expect(missed).toEqual([]);
  });

  it.each(['name', 'official', 'adjective', 'demonym'])('as %s is found in sentences', (kind) => {
    const missed = forms
      .filter((form) => form.kind?.split('|').includes(kind) && !isAmbiguous(form.form ?? '', form.code ?? ''))
      .flatMap(({ form = '', code = '' }) =>
        (FRAMES[kind] ?? []).flatMap((frame) => {
          const sentence = frame(WITH_ARTICLE.has(form) ? `the ${form}` : form);
          const hit = mentionsOf(sentence).some((found) => found.text === form && found.code === printed(code));
          return hit ? [] : [`${code}: ${sentence}`];
        }),
      );
    expect(missed).toEqual([]);
  });

  it('never is a bare ISO code, but those that news writes', () => {
    const codes = new Set(states.flatMap(({ code = '', code3 = '' }) => [code, code3]));
    const bare = forms.filter(({ form = '' }) => codes.has(form.replaceAll('.', ''))).map(({ form }) => form);
    expect([...new Set(bare)].sort()).toEqual(['FSM', 'NZ', 'PNG', 'SA', 'U.S.', 'U.S.A.']);
  });
});
