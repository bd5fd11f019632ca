import type { Action, Entry } from '../lib/actions.tsx';
import { type MatchSound, rankMatches } from '../lib/rank-matches.ts';

/** One line of the command palette. */
export interface Command extends Pick<Action, 'id' | 'label' | 'icon' | 'shortcut' | 'browserShortcut' | 'run'> {
  readonly group: string;
}

interface Candidate {
  readonly command: Command;
  readonly entry: Entry | null;
}

/** Of things to add or to go to, a heading shows this many. */
const entriesShown = 8;

/** What answers a search, under headings: the heading with the best answer first. An empty search gives every action. */
export function findCommands(
  actions: readonly Action[],
  entries: readonly { readonly group: string; readonly entry: Entry }[],
  search: string,
  sounds: MatchSound,
): { readonly group: string; readonly members: readonly Command[] }[] {
  const candidates: Candidate[] = [
    ...actions.map((action) => ({ command: action, entry: null })),
    ...entries.map(({ group, entry }) => ({ command: { ...entry, group, label: entry.name }, entry })),
  ];
  const found = rankMatches(candidates, search, ({ command, entry }) => entry ?? { name: command.label, text: command.group }, sounds);
  return [...Map.groupBy(found, ({ command }) => command.group)].map(([group, members]) => ({
    group,
    members: members.slice(0, members[0]?.entry ? entriesShown : undefined).map(({ command }) => command),
  }));
}
