import type { CountryCandidate, PersonCandidate, RankCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { RankRecogniser } from '../core/recogniser.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { attach } from './attach.ts';
import type { Cast } from './cast.ts';
import type { Scene } from './grammar.ts';
import { createLexicon } from './lexicon.ts';
import { linkRanks } from './link.ts';
import { Marks, type Span } from './marks.ts';
import { mentionsOf } from './mentioned.ts';
import { proposeTitles } from './propose.ts';
import { settle, trim } from './settle.ts';
import type { Title } from './title.ts';

const isTitle = (candidate: RankCandidate): candidate is Title => 'rows' in candidate;

/** The extractor's recogniser of ranks, offices and titles. */
export function createRankRecogniser(gazetteer: Gazetteer, options: { readonly explain?: boolean }): RankRecogniser {
  const lexicon = createLexicon(gazetteer);
  const countryMarks = new Marks();
  const people = new Marks();
  const titleFrom = new Marks();
  const titleTo = new Marks();

  function sceneOf(annotated: Annotated, countries: readonly CountryCandidate[]): Scene {
    countryMarks.fill(annotated.tokens.count, countries);
    return { annotated, countries, countryAt: countryMarks.cells };
  }

  function castOf(
    annotated: Annotated,
    countries: readonly CountryCandidate[],
    titles: readonly Title[],
    spans: readonly Span[],
  ): Cast {
    people.fill(annotated.tokens.count, spans);
    return { scene: sceneOf(annotated, countries), lexicon, titles, spans, people, titleFrom, titleTo };
  }

  /** Marks where titles begin and end; of two noun phrases that begin at one token the later, unless a title begins there. */
  function indexTitles(tokens: number, titles: readonly Title[]): void {
    titleFrom.clear(tokens);
    titleTo.clear(tokens);
    titles.forEach((title, index) => {
      titleFrom.mark(title.before, index);
      titleTo.mark(title.after, index);
    });
    titles.forEach((title, index) => {
      titleFrom.mark(title.first, index);
    });
  }

  return {
    propose: (annotated, countries) => proposeTitles(sceneOf(annotated, countries), lexicon),
    settle(annotated, proposals, people: readonly PersonCandidate[], countries) {
      const titles = proposals.filter(isTitle);
      const cast = castOf(annotated, countries, titles, people);
      trim(cast);
      indexTitles(annotated.tokens.count, titles);
      attach(cast);
      const kept = settle(cast);
      for (const title of kept) {
        title.heldAt = title.holders.map((holder) => people[holder]?.start ?? -1);
        if (options.explain === true) title.because = reasonsFor(gazetteer, title);
      }
      return kept;
    },
    link(annotated, ranks, people, countries) {
      const titles = ranks.filter(isTitle);
      const spans = mentionsOf(annotated, people);
      const cast = castOf(annotated, countries, titles, spans);
      indexTitles(annotated.tokens.count, titles);
      return linkRanks(cast, titles, people, spans);
    },
  };
}

function reasonsFor(gazetteer: Gazetteer, title: Title): { rule: string; entry?: string }[] {
  const dictionary = gazetteer.dictionary('ranks');
  const column = dictionary.columns.get('form');
  const form = column?.value(column.index[title.row] ?? 0) ?? '';
  const reasons: { rule: string; entry?: string }[] = [{ rule: 'title in the dictionary', entry: `ranks: ${form}` }];
  if (title.portfolio !== '') reasons.push({ rule: 'portfolio', entry: `office-portfolios: ${title.portfolio}` });
  if (title.modifiers !== '') reasons.push({ rule: 'modifiers', entry: `office-modifiers: ${title.modifiers}` });
  if (title.beside) reasons.push({ rule: 'beside its holder' });
  else if (title.holder >= 0) reasons.push({ rule: 'said of its holder' });
  if (title.countryBy !== undefined) reasons.push({ rule: title.countryBy });
  return reasons;
}
