import { Shape } from '../core/shape.ts';
import { countryOn, hitAt, lastOf, type Scene } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mentioned } from './mentioned.ts';
import { stateOfPlace } from './round.ts';
import { isPeople, type State } from './states.ts';

const COMMA = 0x2c;

/** `sure` where the article names the state itself; of a city alone less can be said. */
export interface Met extends State {
  readonly sure: boolean;
}

/** What it says of a person to be met in a state: less than anything said of the person, more than the state of the article. */
const MET = 0.5;

/** Most words of `Turkish special forces`, and what they say of whoever has them. */
const LONGEST_FORCE = 4;
const FORCE = 2;

/**
 * Where a sentence is set that names somebody in full for the first time: `In Chile, senator X said`, `In Lima, former president X was
 * questioned`.
 */
function metIn(scene: Scene, lexicon: Lexicon, { first, last }: Mentioned): Met | undefined {
  const { sentences, tokens } = scene.annotated;
  const start = sentences[tokens.sentence[first] ?? 0] ?? 0;
  if (tokens.word[start] !== lexicon.words.in || last - first < 2 || start >= first) return undefined;
  const at = tokens.word[start + 1] === lexicon.words.the ? start + 2 : start + 1;
  const country = countryOn(scene, at);
  if (country !== undefined) {
    if (isPeople(country) || tokens.code[country.last] !== COMMA || country.last > first) return undefined;
    return { code: country.code, reason: 'setting', weight: MET, sure: true };
  }
  const hit = hitAt(scene, lexicon.places, at);
  if (hit < 0 || tokens.code[lastOf(scene, hit)] !== COMMA || lastOf(scene, hit) > first) return undefined;
  const code = stateOfPlace(scene, lexicon, at);
  if (code === '') return undefined;
  const sure = scene.countries.some((each) => each.code === code);
  return { code, reason: 'setting', weight: MET, sure };
}

/** `his Vanuatu counterpart, Prime Minister X`: the state named before the word that ends before a token. */
export function stateOfCounterpart(scene: Scene, lexicon: Lexicon, from: number): State | undefined {
  const { code, word } = scene.annotated.tokens;
  const at = code[from - 1] === COMMA ? from - 2 : from - 1;
  if (at < 1 || word[at] !== lexicon.words.counterpart) return undefined;
  const country = countryOn(scene, at - 1) ?? countryOn(scene, at - 2);
  return country === undefined ? undefined : { code: country.code, reason: 'adjective before', weight: 3 };
}

/** `the British under Major General X`, `Turkish forces led by General X`: the state whose forces stand before a title. */
export function stateOfForce(scene: Scene, lexicon: Lexicon, from: number): State | undefined {
  const { shape, word } = scene.annotated.tokens;
  const { by, led, under } = lexicon.words;
  let at = from - 1;
  if (word[at] === by && led.has(word[at - 1] ?? -1)) at -= 2;
  else if (word[at] === under) at--;
  else return undefined;
  for (const least = at - LONGEST_FORCE; at > least && at >= 0; at--) {
    const country = countryOn(scene, at);
    if (country !== undefined)
      return isPeople(country) ? { code: country.code, reason: 'adjective before', weight: FORCE } : undefined;
    if (((shape[at] ?? 0) & (Shape.Word | Shape.Lower)) !== (Shape.Word | Shape.Lower)) return undefined;
  }
  return undefined;
}

/** By person, where the sentence is set in which the text first names them. */
export function metWhere(
  scene: Scene,
  lexicon: Lexicon,
  people: number,
  mentions: readonly Mentioned[],
): readonly (Met | undefined)[] {
  const settings: (Met | undefined)[] = [];
  for (let person = 0; person < people; person++) settings.push(undefined);
  const seen = new Uint8Array(people);
  for (const mention of mentions) {
    if (seen[mention.person] === 1) continue;
    seen[mention.person] = 1;
    settings[mention.person] = metIn(scene, lexicon, mention);
  }
  return settings;
}
