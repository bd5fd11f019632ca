import { distanceToBeginning } from '#domain/issue/edit-distance.ts';

/** What a search looks at: the name that people see, other names, what else people call it, and longer texts. */
export interface Searchable {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly keywords?: readonly string[];
  readonly text?: string;
}

/** Whether a Chinese text sounds like what was typed, by whole syllables or by their first letters. */
export type MatchSound = (text: string, typed: string) => boolean;

/** For texts without Chinese, and until the sounds are loaded. */
export const noSounds: MatchSound = () => false;

type ToSearchable<T> = (item: T) => Searchable;

/** The items that answer a search, best first; where none does, those that would but for a typing error or two. */
export function rankMatches<T>(items: readonly T[], search: string, toSearchable: ToSearchable<T>, sounds: MatchSound = noSounds): T[] {
  const found = rankExactly(items, search, toSearchable, sounds);
  return found.length > 0 ? found : rankNearly(items, search, toSearchable, sounds);
}

/**
 * The items that answer a search as it was typed, best first: names that begin with it, then names with a word that does,
 * then names that hold it or sound like it, then other names, then keywords, then descriptions. Every word of the search
 * must be found.
 */
export function rankExactly<T>(items: readonly T[], search: string, toSearchable: ToSearchable<T>, sounds: MatchSound = noSounds): T[] {
  return rankBy(items, search, (item, words, wanted) => rankOf(toSearchable(item), wanted, words, sounds));
}

/** The items that answer a search with a typing error or two in words of some length, best first. */
export function rankNearly<T>(items: readonly T[], search: string, toSearchable: ToSearchable<T>, sounds: MatchSound = noSounds): T[] {
  const isNearly = createNearness();
  return rankBy(items, search, (item, words) => {
    const searchable = toSearchable(item);
    return worstOf(words, (word) => rankOfWord(searchable, word, sounds) ?? rankOfTypo(searchable, word, isNearly));
  });
}

type Rank<T> = (item: T, words: readonly string[], wanted: string) => number | null;

function rankBy<T>(items: readonly T[], search: string, rank: Rank<T>): T[] {
  const wanted = search.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...items];
  const byRank: T[][] = [];
  for (const item of items) {
    const at = rank(item, words, wanted);
    if (at !== null) (byRank[at] ??= []).push(item);
  }
  return byRank.flat();
}

const ranks = { start: 0, word: 1, part: 2, sound: 3, alias: 4, keyword: 8, text: 9, typo: 10, keywordTypo: 11 } as const;

function rankOf(of: Searchable, wanted: string, words: readonly string[], sounds: MatchSound): number | null {
  if (of.name.toLowerCase().startsWith(wanted)) return ranks.start;
  return worstOf(words, (word) => rankOfWord(of, word, sounds));
}

/** Null where a word is not found. */
function worstOf(words: readonly string[], rankOfOne: (word: string) => number | null): number | null {
  let worst = 0;
  for (const word of words) {
    const rank = rankOfOne(word);
    if (rank === null) return null;
    worst = Math.max(worst, rank);
  }
  return worst;
}

function rankOfWord({ name, aliases = [], keywords = [], text = '' }: Searchable, word: string, sounds: MatchSound): number | null {
  const own = rankInName(name, word, sounds);
  if (own !== null) return own;
  // Names that are not shown may begin with any letter: what one letter sounds like would puzzle.
  const unseen = word.length > 1 ? sounds : noSounds;
  const others = aliases.flatMap((alias) => rankInName(alias, word, unseen) ?? []);
  if (others.length > 0) return ranks.alias + Math.min(...others);
  if (keywords.some((keyword) => isKeyword(keyword, word, unseen))) return ranks.keyword;
  return text.toLowerCase().includes(word) ? ranks.text : null;
}

/** Nobody sees keywords: one that only holds what was typed somewhere within a Latin word would puzzle. */
function isKeyword(keyword: string, word: string, sounds: MatchSound): boolean {
  const rank = rankInName(keyword, word, sounds);
  return rank === ranks.part ? !latin.test(word) : rank !== null;
}

const latin = /^[a-z]/;

/** Without a list of the words: there may be thousands of names, with every letter that is typed. */
function rankInName(name: string, word: string, sounds: MatchSound): number | null {
  const lower = name.toLowerCase();
  let at = lower.indexOf(word);
  if (at < 0) return sounds(name, word) ? ranks.sound : null;
  while (at > 0 && !between.test(lower.charAt(at - 1))) {
    at = lower.indexOf(word, at + 1);
    if (at < 0) return ranks.part;
  }
  return ranks.word;
}

/** What stands between the words of a name. */
const between = /[\s\-_./@·]/;

/** Whether a word of a name begins like what was typed but for a few errors. */
type Nearness = (one: string, word: string, most: number) => boolean;

function rankOfTypo({ name, aliases = [], keywords = [] }: Searchable, word: string, isNearly: Nearness): number | null {
  const most = typosIn(word);
  if (most === 0) return null;
  const isAnyNearly = (text: string) =>
    text
      .toLowerCase()
      .split(between)
      .some((one) => isNearly(one, word, most));
  if ([name, ...aliases].some(isAnyNearly)) return ranks.typo;
  return keywords.some(isAnyNearly) ? ranks.keywordTypo : null;
}

/** So many typing errors may a word have: in a short one, each makes another word. */
function typosIn({ length }: string): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** For one search: thousands of names have mostly the same words, each of which is compared once. */
function createNearness(): Nearness {
  const known = new Map<string, boolean>();
  return (one, word, most) => {
    if (!beginsAlike(one, word)) return false;
    const pair = `${word} ${one}`;
    const is = known.get(pair) ?? distanceToBeginning(word, one) <= most;
    known.set(pair, is);
    return is;
  };
}

/** People rarely miss the first letter, but swap, drop or double it. */
function beginsAlike(one: string, word: string): boolean {
  return one[0] === word[0] || one[0] === word[1] || one[1] === word[0];
}
