/** What a search looks at: the name that people see, other names, and longer texts. */
export interface Searchable {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly text?: string;
}

/** Whether a Chinese text sounds like what was typed, by whole syllables or by their first letters. */
export type MatchSound = (text: string, typed: string) => boolean;

/** For texts without Chinese, and until the sounds are loaded. */
export const noSounds: MatchSound = () => false;

/**
 * The items that answer a search, best first: names that begin with it, then names with a word that does, then names that
 * hold it or sound like it, then other names, then descriptions. Every word of the search must be found.
 */
export function rankMatches<T>(
  items: readonly T[],
  search: string,
  toSearchable: (item: T) => Searchable,
  sounds: MatchSound = noSounds,
): T[] {
  const wanted = search.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...items];
  const byRank: T[][] = [];
  for (const item of items) {
    const rank = rankOf(toSearchable(item), wanted, words, sounds);
    if (rank !== null) (byRank[rank] ??= []).push(item);
  }
  return byRank.flat();
}

const ranks = { start: 0, word: 1, part: 2, sound: 3, alias: 4, text: 8 } as const;

function rankOf(of: Searchable, wanted: string, words: readonly string[], sounds: MatchSound): number | null {
  if (of.name.toLowerCase().startsWith(wanted)) return ranks.start;
  let worst = 0;
  for (const word of words) {
    const rank = rankOfWord(of, word, sounds);
    if (rank === null) return null;
    worst = Math.max(worst, rank);
  }
  return worst;
}

function rankOfWord({ name, aliases = [], text = '' }: Searchable, word: string, sounds: MatchSound): number | null {
  const own = rankInName(name, word, sounds);
  if (own !== null) return own;
  // Names that are not shown may begin with any letter: what one letter sounds like would puzzle.
  const others = aliases.flatMap((alias) => rankInName(alias, word, word.length > 1 ? sounds : noSounds) ?? []);
  if (others.length > 0) return ranks.alias + Math.min(...others);
  return text.toLowerCase().includes(word) ? ranks.text : null;
}

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
