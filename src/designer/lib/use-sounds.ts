import { useEffect, useState } from 'react';
import { type MatchSound, noSounds, type Searchable } from './rank-matches.ts';

type Match = (text: string, typed: string, options: { readonly precision: 'first'; readonly continuous: boolean }) => number[] | null;

const chinese = /\p{Script=Han}/u;
let loaded: MatchSound | null = null;

/** Whether syllables in a row sound like what was typed: whole, or by their first letters. */
export function matchPinyin(match: Match, text: string, typed: string): boolean {
  return chinese.test(text) && /^[a-z]+$/.test(typed) && match(text, typed, { precision: 'first', continuous: true }) !== null;
}

/**
 * How Chinese sounds, loaded when somebody types Latin letters where a name is Chinese, in whatever language names are
 * shown; until then nothing sounds alike.
 */
export function useSounds(search: string, items: readonly Searchable[]): MatchSound {
  const [sounds, setSounds] = useState<MatchSound>(() => loaded ?? noSounds);
  const isWanted =
    /[a-z]/i.test(search) && items.some(({ name, aliases = [] }) => chinese.test(name) || aliases.some((alias) => chinese.test(alias)));
  useEffect(() => {
    if (!isWanted || loaded) return;
    let isHere = true;
    void loadSounds().then((next) => {
      if (isHere) setSounds(() => next);
    });
    return () => {
      isHere = false;
    };
  }, [isWanted]);
  return loaded ?? sounds;
}

/** A network that fails leaves the search without sounds; the next search tries again. */
async function loadSounds(): Promise<MatchSound> {
  try {
    const { match } = await import('pinyin-pro');
    loaded = (text, typed) => matchPinyin(match, text, typed);
    return loaded;
  } catch {
    return noSounds;
  }
}
