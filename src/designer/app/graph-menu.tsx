import { Menu } from '@mantine/core';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findItem } from '#domain/pipeline/item-index.ts';
import { annotationColors } from '#domain/pipeline/pipeline.ts';
import type { ClientPoint } from '../editor/canvas-port.ts';
import { useEditorStore } from '../editor/editor-provider.tsx';
import type { EditorStore } from '../editor/editor-store.ts';
import type { LinkRef } from '../editor/selection.ts';
import { wayBack } from '../lib/last-focus.ts';
import { ActionMenuItems } from '../ui/action-menu-items.tsx';
import { linksAtPort, PortLinkItems } from './port-links.tsx';

/** What a menu is about. */
type Place = 'node' | 'link' | 'annotation' | 'canvas';

/** The actions of each menu, in sections; what they do and how they are called is in the registry. */
const menus: Readonly<Record<Place, readonly (readonly string[])[]>> = {
  node: [
    ['node.open', 'node.data', 'node.rename', 'node.replace'],
    ['node.connect', 'node.addBefore', 'node.addAfter'],
    ['run.from', 'run.to', 'run.only', 'run.selected'],
    ['edit.cut', 'edit.copy', 'edit.duplicate', 'node.disable'],
    ['sub.collapse', 'sub.enter', 'sub.unpack', 'node.moveTo'],
    ['canvas.layoutSelection', 'canvas.group'],
    ['edit.delete'],
  ],
  link: [['link.insert', 'link.source', 'link.target'], ['edit.delete']],
  annotation: [
    ['annotation.edit', 'annotation.inside'],
    annotationColors.map((color) => `annotation.${color}`),
    ['edit.cut', 'edit.copy', 'edit.duplicate'],
    ['edit.delete'],
  ],
  canvas: [
    ['canvas.add', 'canvas.note', 'canvas.group', 'edit.paste', 'edit.selectAll'],
    ['canvas.layout', 'canvas.fit'],
    ['edit.undo', 'edit.redo'],
    ['run.all'],
  ],
};

interface OpenMenu {
  readonly place: Place;
  /** Those of the port that the menu was asked for at, where these are several. */
  readonly links: readonly LinkRef[];
  readonly x: number;
  readonly y: number;
}

/** Of their many actions, the menus of nodes, notes and groups list only those that can be done now. */
const hidesDisabled: readonly Place[] = ['node', 'annotation'];

/** Beside the pointer, and moved as far as it takes to be in the window. */
const middlewares = { flip: true, shift: { crossAxis: true, padding: 8 } } as const;

/** Where nodes and links are shown: a right click, Shift+F10 or the menu key opens what can be done with them. A port with one link stands for that; one with several lists them above what its node offers. */
export function GraphMenuArea({ className, children }: { className?: string; children: ReactNode }) {
  const { t } = useTranslation('app');
  const store = useEditorStore();
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || event.target.closest('input, textarea, [role="dialog"], [role="menu"]')) return;
    event.preventDefault();
    const atPort = linksAtPort(store, event.target);
    const place = choose(store, event.target, event, atPort);
    const [x, y] = isCanvas(event.target)
      ? pointOfSelected(store, event.target)
      : event.clientX === 0 && event.clientY === 0
        ? cornerOf(event.target)
        : [event.clientX, event.clientY];
    const isPointedAt = event.button === 2 && event.target.closest('.react-flow') !== null;
    store.getState().canvas?.aim(isPointedAt ? { clientX: x, clientY: y } : null);
    setOpen({ place, links: atPort.length > 1 ? atPort : [], x, y });
  };
  const showLink = (place: OpenMenu, link: LinkRef) => {
    store.getState().select({ link });
    setOpen({ ...place, place: 'link', links: [] });
  };
  const close = () => {
    wayBack()();
    store.getState().canvas?.aim(null);
    setOpen(null);
  };
  return (
    <div className={className} data-shortcuts="graph" onContextMenu={onContextMenu} role="presentation">
      {children}
      {open && (
        <Menu
          key={open.place}
          opened
          onClose={close}
          position="bottom-start"
          withinPortal
          returnFocus={false}
          offset={2}
          middlewares={middlewares}
        >
          <Menu.Target>
            <button
              type="button"
              className="weft-graph-menu-place"
              tabIndex={-1}
              aria-label={t(`menu.${open.place}`)}
              style={{ left: open.x, top: open.y }}
            />
          </Menu.Target>
          <Menu.Dropdown className="weft-graph-menu" aria-label={t(`menu.${open.place}`)}>
            <PortLinkItems links={open.links} onChoose={(link) => showLink(open, link)} />
            <ActionMenuItems sections={menus[open.place]} hideDisabled={hidesDisabled.includes(open.place)} />
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** Selects what an element shows, unless it is among what is selected already, and says what that is. */
function choose(store: EditorStore, target: Element, point: ClientPoint, atPort: readonly LinkRef[]): Place {
  const { selection, select, canvas } = store.getState();
  const painted = target.classList.contains('react-flow__pane') ? canvas?.at(point) : null;
  const node =
    target.closest<HTMLElement>('.react-flow__node')?.dataset['id'] ??
    target.closest<HTMLElement>('[data-node]')?.dataset['node'] ??
    painted?.node;
  if (isCanvas(target)) return chosen(store);
  const linkId =
    target.closest<SVGElement>('.react-flow__edge')?.dataset['id'] ?? target.closest<HTMLElement>('[data-link]')?.dataset['link'];
  const [onlyLink = painted?.link] = atPort.length > 1 ? [] : atPort;
  const link = linkId === undefined ? onlyLink : toLink(linkId);
  if (link) {
    select({ link });
    return 'link';
  }
  if (node === undefined || node === null) {
    select({});
    return 'canvas';
  }
  if (!selection.nodes.includes(node)) select({ nodes: [node] });
  return findItem(store.getState().document.annotations, node) ? 'annotation' : 'node';
}

/** Whether it is the canvas that has the focus: a pointer always hits something in it. */
function isCanvas(target: Element): boolean {
  return target.classList.contains('react-flow');
}

/** What the keyboard asks about in the canvas: what is selected. */
function chosen(store: EditorStore): Place {
  const { selection, document } = store.getState();
  const [node] = selection.nodes;
  if (selection.link) return 'link';
  if (node === undefined) return 'canvas';
  return findItem(document.annotations, node) ? 'annotation' : 'node';
}

function pointOfSelected(store: EditorStore, canvas: Element): [number, number] {
  const { selection, canvas: port } = store.getState();
  const [node = selection.link?.node] = selection.nodes;
  const point = node === undefined ? null : port?.pointOf(node);
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  return point ? [within(point.clientX, left, right), within(point.clientY, top, bottom)] : [(left + right) / 2, (top + bottom) / 2];
}

/** A link by its `node.input`; neither can hold a dot. */
function toLink(id: string): LinkRef {
  const dot = id.indexOf('.');
  return { node: id.slice(0, dot), input: id.slice(dot + 1) };
}

function cornerOf(element: Element): [number, number] {
  const { left, bottom } = element.getBoundingClientRect();
  return [left + 16, bottom];
}
