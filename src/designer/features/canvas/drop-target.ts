import { describeIssue, type Language } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { EditorState } from '../../editor/editor-store.ts';
import { nameIssue } from '../../editor/name-issue.ts';
import { itemNameOf } from '../../editor/node-text.ts';
import { bestPort, type Connecting, type Port, portsOfItem } from './connecting.ts';
import type { PaneHits } from './layered/use-pane-pointer.ts';
import { endsOf } from './link-ports.ts';
import { type Ends, refusalOf } from './refusal.ts';

type State = Pick<EditorState, 'document' | 'components' | 'within'>;

/** The item under a point of the window, in the page or painted. */
export function itemUnder(hits: PaneHits, point: { readonly clientX: number; readonly clientY: number }): string | null {
  const node = document.elementFromPoint(point.clientX, point.clientY)?.closest<HTMLElement>('.react-flow__node');
  return node?.dataset['id'] ?? hits.itemAt(point);
}

/** What comes of a link that is let go over an item: the port that it ends in, or why there is none; null where nothing is to be said. */
export function dropOn(state: State, connecting: Connecting, item: string): { readonly port: Port } | { readonly refusal: Issue } | null {
  if (item === connecting.from.node) return null;
  const port = bestPort(state, connecting, item);
  if (port) return { port };
  const side = connecting.from.side === 'output' ? 'input' : 'output';
  for (const { port: other } of portsOfItem(state, item, side)) {
    const refusal = refusalOf(state, endsOf(connecting.from, other));
    if (refusal) return { refusal };
  }
  return null;
}

/** Why ports can't be linked, for people to read, with nodes as they are called on their cards. */
export function describeRefusal(state: State, refusal: Issue, language: Language): string {
  return describeIssue(nameIssue(refusal, state, language), language);
}

/** What a new link would take the place of: the name of the item that the input is linked to, or null for an address; undefined for nothing. */
export function replacedBy(state: State, { from, to }: Ends, language: Language): string | null | undefined {
  const binding = own(findNode(state.document, to.node)?.inputs ?? {}, to.input);
  if (!binding || ('from' in binding && binding.from === from)) return undefined;
  const source = 'from' in binding ? parseOutputRef(binding.from)?.node : undefined;
  return source === undefined ? null : itemNameOf(state, source, language);
}
