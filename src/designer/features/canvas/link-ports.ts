import type { HandleType } from 'reactflow';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import type { InputBinding } from '#domain/pipeline/pipeline.ts';
import type { EditorStore } from '../../editor/editor-store.ts';
import type { LinkRef } from '../../editor/selection.ts';
import { nameIssue } from '../../editor/name-issue.ts';
import { currentLanguage } from '../../lib/i18n.ts';
import { notifyDone } from '../../lib/notify.ts';
import type { Port } from './connecting.ts';
import { type Ends, refusalOf, toChannel } from './refusal.ts';

/** The port that a handle of an item stands for. */
export function toPort(item: string, handle: string, type: HandleType): Port {
  return { ...toChannel(item, handle), side: type === 'source' ? 'output' : 'input' };
}

/** Two ports as a link, whichever way it was drawn. */
export function endsOf(one: Port, other: Port): Ends {
  const [output, input] = one.side === 'output' ? [one, other] : [other, one];
  return { from: `${output.node}.${output.name}`, to: { node: input.node, input: input.name } };
}

/** Links two ports where that may be. */
export function connect(store: EditorStore, ends: Ends | null): void {
  if (!ends || refusalOf(store.getState(), ends)) return;
  store.getState().edit(bind(ends.to, { from: ends.from }), 'connect');
}

/** Puts the end of a link into another input, in one step; where that may not be, or is where it was, it stays. */
export function moveLink(store: EditorStore, moved: LinkRef, ends: Ends | null): void {
  if (!ends || isSame(ends.to, moved) || refusalOf(store.getState(), ends)) return;
  const edits = [bind(moved, null), bind(ends.to, { from: ends.from })];
  store.getState().edit({ type: 'batch', edits }, 'connect');
}

/** Takes a link away. */
export function removeLink(store: EditorStore, link: LinkRef): void {
  store.getState().edit(bind(link, null), 'disconnect');
}

function bind({ node, input }: LinkRef, binding: InputBinding | null): Edit {
  return { type: 'node.input', id: node, input, binding };
}

function isSame(one: LinkRef, other: LinkRef): boolean {
  return one.node === other.node && one.input === other.input;
}

/** Says why two ports can't be linked, where they are not of one side. */
export function refuse(store: EditorStore, from: Port, to: Port): void {
  if (from.side === to.side) return;
  const issue = refusalOf(store.getState(), endsOf(from, to));
  if (issue) tellRefusal(store, issue);
}

/** Says why a link could not be drawn. */
export function tellRefusal(store: EditorStore, issue: Issue): void {
  notifyDone(describeIssue(nameIssue(issue, store.getState(), currentLanguage()), currentLanguage()), 'refused-link');
}
