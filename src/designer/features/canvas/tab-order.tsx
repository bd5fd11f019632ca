import { type FocusEvent, type KeyboardEvent, type ReactNode, useContext, useEffect, useRef } from 'react';
import { type ReactFlowState, useStoreApi } from 'reactflow';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import type { FlowDirection } from '../../editor/layout/flat-graph.ts';
import { DirectionContext } from './port-sides.ts';
import { stopsInOrder } from './stops-in-order.ts';

const item = '.react-flow__node[tabindex="0"], .react-flow__edge[tabindex="0"]';
const behind = 'weft-tab-order-end';

/**
 * Lets Tab go through cards and links in the order in which data flows; in the page, all links come before all cards. One comes
 * to what is selected, else to the first, from behind to the last.
 */
export function TabOrder({ children }: { readonly children: ReactNode }) {
  const flow = useStoreApi();
  const store = useEditorStore();
  const direction = useContext(DirectionContext);
  const before = useRef<HTMLSpanElement>(null);
  const isTabbing = useIsTabbing();
  const stops = () => stopsOf(flow.getState(), direction);
  const goOn = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget, shiftKey: isBack } = event;
    if (!isTabbing() || event.isDefaultPrevented() || !(target instanceof Element) || !target.matches(item)) return;
    const all = stops();
    const { domNode } = flow.getState();
    // Where cards are painted, the canvas is a stop of its own.
    const first = isBack && domNode?.tabIndex === 0 ? domNode : undefined;
    const next = all[all.findIndex((one) => one === target) + (isBack ? -1 : 1)] ?? first;
    if (next) event.preventDefault();
    (next ?? (isBack ? before.current : currentTarget.querySelector<HTMLElement>(`.${behind}`)))?.focus();
  };
  const come = ({ target, relatedTarget }: FocusEvent) => {
    if (!isTabbing() || !target.matches(item) || relatedTarget?.matches(item)) return;
    const all = stops();
    const selected = store.getState().selection.nodes[0];
    const isBack = relatedTarget !== null && (relatedTarget.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    (all.find((one) => one.dataset['id'] === selected) ?? all.at(isBack ? -1 : 0))?.focus();
  };
  return (
    <div className="weft-tab-order" role="presentation" onKeyDown={goOn} onFocus={come}>
      <span ref={before} tabIndex={-1} />
      {children}
    </div>
  );
}

/** Where Tab goes on behind the last card: to be the first child of React Flow, which has its own link at its end. */
export function TabOrderEnd() {
  return <span className={behind} tabIndex={-1} />;
}

/** Whether the keyboard goes from stop to stop right now; only Tab does, and the focus follows before anything else happens. */
function useIsTabbing(): () => boolean {
  const isTabbing = useRef(false);
  useEffect(() => {
    const note = ({ key, ctrlKey, metaKey, altKey }: globalThis.KeyboardEvent) => {
      isTabbing.current = key === 'Tab' && !ctrlKey && !metaKey && !altKey;
      setTimeout(() => (isTabbing.current = false));
    };
    document.addEventListener('keydown', note, { capture: true });
    return () => document.removeEventListener('keydown', note, { capture: true });
  }, []);
  return () => isTabbing.current;
}

/** The elements of cards and links that are in the page, in the order of Tab. */
function stopsOf({ domNode, nodeLookup, edges }: ReactFlowState, direction: FlowDirection): (HTMLElement | SVGElement)[] {
  const elements = new Map(
    Array.from(domNode?.querySelectorAll<HTMLElement | SVGElement>(item) ?? [], (element) => [element.dataset['id'], element]),
  );
  const items = Array.from(nodeLookup.values(), ({ id, internals }) => ({ id, ...internals.positionAbsolute }));
  return stopsInOrder(items, edges, direction).flatMap((id) => elements.get(id) ?? []);
}
