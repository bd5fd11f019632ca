import { Button } from '@mantine/core';
import { IconListTree } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import type { Selection } from '../../editor/selection.ts';
import { useAction } from '../../lib/actions.tsx';
import { usePanelFocus } from '../../lib/panel-focus.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type TreeHandle, TreeView } from '../../ui/tree/tree-view.tsx';
import { askForEnd, OutlineRowFace } from './outline-row.tsx';
import { attributesOf, isSelected, rangeOf, toggleRow } from './select-row.ts';
import { isPort } from './to-outline.ts';
import { useDescribeRow } from './use-describe-row.ts';
import { type OutlineRow, useOutlineRows } from './use-outline-rows.ts';
import { useSelectAtRest } from './use-select-at-rest.ts';
import './outline.css';

/**
 * The pipeline as a tree in the order in which data flows, and a full way to edit it: the keyboard selects, actions do
 * what they do on the drawing, and inputs and outputs are connected from their rows.
 */
export function OutlinePanel() {
  const { t } = useTranslation('outline');
  const add = useAction('canvas.add');
  const { rows, toggle, reveal } = useOutlineRows();
  const tree = useRef<TreeHandle>(null);
  const button = useRef<HTMLButtonElement>(null);
  usePanelFocus('outline', () => (rows.length > 0 ? tree.current?.focus() : button.current?.focus()));
  const addButton = add && (
    <Button ref={button} size="compact-sm" variant="light" leftSection={add.icon} disabled={add.enabled === false} onClick={add.run}>
      {add.label}
    </Button>
  );
  return (
    <div className="weft-outline">
      {rows.length === 0 ? (
        <EmptyState icon={<IconListTree size={26} />} title={t('empty')} action={addButton}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <>
          <div className="weft-outline-head">{addButton}</div>
          <OutlineTree rows={rows} onToggle={toggle} onReveal={reveal} tree={tree} />
        </>
      )}
    </div>
  );
}

interface TreeProps {
  readonly rows: readonly OutlineRow[];
  readonly onToggle: (row: OutlineRow) => void;
  readonly onReveal: (id: string) => void;
  readonly tree: RefObject<TreeHandle | null>;
}

function OutlineTree({ rows, onToggle, onReveal, tree }: TreeProps) {
  const { t } = useTranslation('outline');
  const store = useEditorStore();
  const selection = useEditor((state) => state.selection);
  const open = useAction('node.open');
  const describe = useDescribeRow();
  const anchor = useRef<string | null>(null);
  const own = useFollowSelection({ rows, onReveal, tree });
  const atRest = useSelectAtRest(own);
  const shown = atRest.ahead ?? selection;
  const rangeTo = (row: OutlineRow, event: KeyboardEvent | MouseEvent) => {
    const range = event.shiftKey && anchor.current !== null ? rangeOf(rows, anchor.current, row.id) : null;
    if (!event.shiftKey) anchor.current = row.id;
    return range;
  };
  const select = (row: OutlineRow, event: KeyboardEvent | MouseEvent) => atRest.now(row.item, rangeTo(row, event));
  const onOpen = (row: OutlineRow, event: KeyboardEvent | MouseEvent) => {
    if (event.type === 'click') return event.ctrlKey || event.metaKey ? toggleRow(store, row.item) : select(row, event);
    if (isPort(row.item)) return askForEnd(row.item);
    select(row, event);
    open?.run();
  };
  const onKey = (row: OutlineRow, event: KeyboardEvent) => {
    if (!goesOn(event)) atRest.flush();
    if (isDelete(event) && isPort(row.item)) return !isSelected(store.getState().selection, row.item);
    if (event.key !== ' ') return false;
    toggleRow(store, row.item);
    own();
    return true;
  };
  return (
    <div
      className="weft-outline-body"
      onBlurCapture={(event) => event.currentTarget.contains(event.relatedTarget) || atRest.flush()}
      onPointerDownCapture={atRest.flush}
      role="presentation"
    >
      <TreeView
        label={t('label')}
        rows={rows}
        handle={tree}
        startAt={selection.nodes[0]}
        isMulti
        heightOf={({ item }) => (isPort(item) ? 26 : 40)}
        faceOf={({ item }) => ({ name: describe(item).spoken, isSelected: isSelected(shown, item), attributes: attributesOf(item) })}
        onToggle={onToggle}
        onGo={(row, event) => atRest.soon(row.item, rangeTo(row, event))}
        onOpen={onOpen}
        onKey={onKey}
      >
        {({ item }) => <OutlineRowFace item={item} text={describe(item)} />}
      </TreeView>
    </div>
  );
}

/** Whether a key may go to another row, which selects that one instead. */
function goesOn({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (/^(Arrow|Page|Home|End|Shift)/.test(key) || /^[\p{L}\p{N}]$/u.test(key));
}

/** Where no link is selected, the node of the port is; deleting at a port must not take it away. */
function isDelete(event: KeyboardEvent): boolean {
  return event.key === 'Delete' || event.key === 'Backspace';
}

/**
 * What is selected elsewhere, or by what an action has just made, becomes the row that the keyboard stands on. Gives a
 * function that says that the selection as it is now came from the tree itself.
 */
function useFollowSelection({ rows, onReveal, tree }: Pick<TreeProps, 'rows' | 'onReveal' | 'tree'>): () => void {
  const store = useEditorStore();
  const selection = useEditor((state) => state.selection);
  const seen = useRef<Selection | null>(null);
  useEffect(() => {
    const [only, ...more] = selection.nodes;
    if (selection === seen.current || only === undefined || more.length > 0) return;
    if (rows.some(({ id }) => id === only)) {
      seen.current = selection;
      tree.current?.activate(only);
    } else onReveal(only);
  });
  return () => {
    seen.current = store.getState().selection;
  };
}
