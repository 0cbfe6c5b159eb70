/** Spellings of other scripts as English-language news writes them: no diacritics, no signs for soft consonants. */

const russian =
  'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya';
const ukrainian =
  'а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ь - ю iu я ia';
const macedonian =
  'а a б b в v г g д d ѓ gj е e ж zh з z ѕ dz и i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ќ kj у u ф f х h ц c ч ch џ dzh ш sh';
const georgian =
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ k შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h';
const armenian =
  'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev';
const greek = 'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';

/** What is to be replaced before the letters, in order; patterns see lower-case text. */
const spellings: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ru: [
    [/(?:ий|ый)(?![а-яё])/g, 'y'],
    [/(?<![а-яё])е|(?<=[аеёиоуыэюяьъ])е/g, 'ye'],
    [/ия(?![а-яё])/g, 'ia'],
  ],
  uk: [
    [/(?:ий|ій)(?![а-яіїєґ])/g, 'y'],
    [/(?<![а-яіїєґ])є/g, 'ye'],
    [/(?<![а-яіїєґ])ї/g, 'yi'],
    [/(?<![а-яіїєґ])ю/g, 'yu'],
    [/(?<![а-яіїєґ])я/g, 'ya'],
    [/(?<![а-яіїєґ])й/g, 'y'],
    [/ія(?![а-яіїєґ])/g, 'ia'],
  ],
  hy: [
    [/ու/g, 'u'],
    [/(?<!\p{L})ո/gu, 'vo'],
    [/(?<!\p{L})ե/gu, 'ye'],
  ],
  el: [
    [/ου/g, 'ou'],
    [/αυ/g, 'av'],
    [/ευ/g, 'ev'],
    [/(?<!\p{L})μπ/gu, 'b'],
    [/(?<!\p{L})ντ/gu, 'd'],
    [/γγ/g, 'ng'],
  ],
};

const letters: Readonly<Record<string, string>> = {
  ru: russian,
  uk: ukrainian,
  mk: macedonian,
  ka_GE: georgian,
  hy: armenian,
  el: greek,
};

const tables = new Map(
  Object.entries(letters).map(([locale, table]) => {
    const words = table.split(' ');
    const map = new Map<string, string>();
    for (let i = 0; i + 1 < words.length; i += 2) map.set(words[i] ?? '', (words[i + 1] ?? '').replace('-', ''));
    return [locale, map] as const;
  }),
);

/** The name in Latin letters, each word with a capital; the name itself where the locale's script is not known here. */
export function romanise(name: string, locale: string): string {
  const table = tables.get(locale);
  if (!table) return name;
  // Greek accents fall away; й, ї, ѓ, ќ are letters of their own and must not.
  let text = (locale === 'el' ? name.normalize('NFD').replace(/\p{M}/gu, '') : name.normalize('NFC')).toLowerCase();
  for (const [pattern, spelling] of spellings[locale] ?? []) text = text.replace(pattern, spelling);
  return [...text]
    .map((letter) => table.get(letter) ?? letter)
    .join('')
    .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
