import { expect, it, onTestFinished } from 'vitest';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { followTab } from './follow-tab.ts';
import type { KeptWork } from './local-store.ts';
import { freshWork } from './local-work.ts';
import { createMemoryStore } from './memory-store.ts';
import { createTabLead } from './tab-lead.ts';
import { openTabChannel } from './tab-messages.ts';
import { tellTabs } from './tell-tabs.ts';
import { realTimers, type Timers } from './timers.ts';

/** Tabs of one pipeline, with the browser's own locks and channel. */
function openTabs(timers: Timers = realTimers) {
  const id = crypto.randomUUID();
  const told: string[] = [];
  const open = (name: string, handOver = () => Promise.resolve()) => {
    const channel = openTabChannel(id);
    const lead = createTabLead({
      id,
      locks: navigator.locks,
      channel,
      onLead: () => told.push(`${name} edits`),
      onFollow: () => told.push(`${name} follows`),
      handOver: () => {
        told.push(`${name} hands over`);
        return handOver();
      },
      timers,
    });
    onTestFinished(() => lead.leave());
    return lead;
  };
  return { open, told: () => told };
}

it('the first tab edits, the second follows and edits when the first is closed', async () => {
  const { open, told } = openTabs();
  const first = open('one');
  await expect.poll(told).toEqual(['one edits']);
  open('two');
  await expect.poll(told).toEqual(['one edits', 'two follows']);
  first.leave();
  await expect.poll(told).toEqual(['one edits', 'two follows', 'two edits']);
});

it('a tab that takes over gets the work before another that waited longer', async () => {
  const { open, told } = openTabs();
  open('one');
  await expect.poll(told).toEqual(['one edits']);
  open('two');
  await expect.poll(told).toEqual(['one edits', 'two follows']);
  const third = open('three');
  await expect.poll(told).toEqual(['one edits', 'two follows', 'three follows']);
  third.takeOver();
  await expect.poll(told).toEqual(expect.arrayContaining(['one hands over', 'three edits', 'one follows']));
  expect(told()).not.toContain('two edits');
});

it('a tab that does not answer loses the work', async () => {
  const { open, told } = openTabs({ ...realTimers, after: (ms, run) => realTimers.after(ms / 20, run) });
  open('one', () => new Promise(() => undefined));
  await expect.poll(told).toEqual(['one edits']);
  const second = open('two');
  await expect.poll(told).toEqual(['one edits', 'two follows']);
  second.takeOver();
  await expect.poll(told).toEqual(expect.arrayContaining(['two edits', 'one follows']));
});

it('a tab that follows has the work of the one that edits, from the start and with each step', async () => {
  const document: PipelineDocument = { metadata: { name: 'p' }, variables: [], nodes: [] };
  const id = crypto.randomUUID();
  const [here, there] = [openTabChannel(id), openTabChannel(id)];
  const elsewhere = openTabChannel('another pipeline');
  const kept = createMemoryStore();
  const { local, stop } = tellTabs(kept, here, () => kept.peek(id));
  local.replace(id, freshWork({ revision: 3, document }));
  let seen: KeptWork = null;
  const stopFollowing = followTab(there, (work) => {
    seen = work;
  });
  await expect.poll(() => seen).toMatchObject({ revision: 3, document });
  const { document: after, difference } = applyEdit(document, { type: 'metadata', metadata: { name: 'q' } });
  local.append(id, { kind: 'step', step: { name: 'pipeline', difference } });
  await expect.poll(() => seen).toMatchObject({ document: after, history: { past: [{ name: 'pipeline' }] } });
  elsewhere.post({ type: 'entry', seq: 2, entry: { kind: 'undo' } });
  local.append(id, { kind: 'undo' });
  local.append(id, { kind: 'base', revision: 4, saveId: null, isSaved: true });
  await expect.poll(() => seen).toMatchObject({ revision: 4, document, history: { future: [{ name: 'pipeline' }] } });
  stop();
  stopFollowing();
  for (const channel of [here, there, elsewhere]) channel.close();
});
