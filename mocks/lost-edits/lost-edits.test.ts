import { describe, expect, it } from 'vitest';
import type { Fault } from './computer.ts';
import { runSchedule } from './run-schedule.ts';
import { takeBackAllOrNothing, takeBackWhole } from './wrong-undo.ts';

/** Seeds that found something once. */
const pinned: readonly number[] = [];
const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

async function runAll(all: readonly number[]): Promise<string[]> {
  const problems: string[] = [];
  for (const seed of all) for (const problem of await runSchedule(seed)) problems.push(`seed ${seed}: ${problem}`);
  return problems;
}

/** Whether one of the first schedules shows the fault. */
async function isFoundOut(fault: Fault, problem: RegExp): Promise<boolean> {
  for (const seed of seeds.slice(0, 200)) if ((await runSchedule(seed, fault)).some((found) => problem.test(found))) return true;
  return false;
}

it(
  'three people lose nothing in a thousand schedules of edits, conflicts, reloads, lost networks and crashes',
  { timeout: 600_000 },
  async () => {
    expect(await runAll([...pinned, ...seeds])).toEqual([]);
  },
);

describe('a client with a mistake is found out:', () => {
  it.each<[string, RegExp, Fault]>([
    [
      'one that writes over whatever is there',
      /vanished/,
      {
        server: (server) => ({
          ...server,
          save: async (document, given) => {
            const newest = await server.readNewest().catch(() => given);
            return server.save(document, { ...given, revision: newest.revision });
          },
        }),
      },
    ],
    [
      'one that shows “Saved” before the server has answered',
      /shows “Saved”/,
      {
        server: (server) => ({
          ...server,
          save: (document, given) => {
            void server.save(document, given);
            return Promise.resolve({ kind: 'saved', revision: given.revision + 1 });
          },
        }),
      },
    ],
    ['one that takes late answers over newer work', /vanished/, { takesAnything: true }],
    ['one that keeps nothing on this computer', /vanished/, { local: (local) => ({ ...local, append: () => undefined }) }],
    [
      'one that takes theirs without keeping ours',
      /lost a conflict and is in no kept revision/,
      { server: (server) => ({ ...server, keepAside: () => server.readNewest() }) },
    ],
    ['one that takes back what others changed', /changed with undo what the step had not changed/, { undo: takeBackWhole }],
    ['one that takes back all of a layout or nothing', /left with undo where only the step had put it/, { undo: takeBackAllOrNothing }],
    ['one that forgets the history', /lost the history/, { local: (local) => ({ ...local, read: async () => null }) }],
  ])('%s', async (_, found, fault) => {
    expect(await isFoundOut(fault, found)).toBe(true);
  });
});
