import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { IconChevronDown } from '@tabler/icons-react';
import { type HTMLAttributes, type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useRef } from 'react';
import type { TreeRow } from './tree-rows.ts';
import { useActiveRow } from './use-active-row.ts';
import { useTreeKeys } from './use-tree-keys.ts';
import './tree-view.css';

/** What others may ask of a tree. */
export interface TreeHandle {
  /** Takes the focus, to a row where one is named. */
  focus(id?: string): void;
  /** Makes a row the one that the Tab key reaches; the focus goes there if it is in the tree. */
  activate(id: string): void;
}

/** What a row says and does. The name is what a screen reader reads and what typing finds. */
export interface TreeRowFace {
  readonly name: string;
  readonly isSelected?: boolean;
  readonly attributes?: HTMLAttributes<HTMLDivElement>;
}

export interface TreeViewProps<T> {
  readonly label: string;
  readonly rows: readonly TreeRow<T>[];
  readonly heightOf: (row: TreeRow<T>) => number;
  readonly faceOf: (row: TreeRow<T>) => TreeRowFace;
  readonly children: (row: TreeRow<T>) => ReactNode;
  readonly onToggle: (row: TreeRow<T>) => void;
  /** Enter, or a click. */
  readonly onOpen: (row: TreeRow<T>, event: KeyboardEvent | MouseEvent) => void;
  /** The keyboard came to a row. */
  readonly onGo?: (row: TreeRow<T>, event: KeyboardEvent) => void;
  /** Keys of its own come before those of the tree; true where it took one. */
  readonly onKey?: (row: TreeRow<T>, event: KeyboardEvent) => boolean;
  readonly isMulti?: boolean;
  readonly handle?: RefObject<TreeHandle | null>;
  /** The row that the Tab key reaches first; without one, the first. */
  readonly startAt?: string | undefined;
}

/** A tree by the ARIA pattern: one stop of the Tab key, arrows, Home, End and typing inside. Only rows in sight are drawn. */
export function TreeView<T>(props: TreeViewProps<T>) {
  const { label, rows, heightOf, isMulti = false } = props;
  const scroll = useRef<HTMLDivElement>(null);
  // Its functions change in place, which matters to the React compiler only; it is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index] ? heightOf(rows[index]) : 30),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    rangeExtractor: (range: Range) => withIndex(defaultRangeExtractor(range), active.at),
  });
  const active = useActiveRow({
    rows,
    scroll,
    show: (index) => virtual.scrollToIndex(index),
    handle: props.handle,
    startAt: props.startAt,
  });
  const onKeyDown = useTreeKeys(props, active);
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? rows[active.find(event.target)] : undefined;
    if (!row || !(event.target instanceof Element)) return;
    active.set(row.id);
    if (event.target.closest('.weft-tree-fold')) props.onToggle(row);
    else props.onOpen(row, event);
  };
  return (
    <div ref={scroll} className="weft-tree">
      <div
        role="tree"
        aria-label={label}
        aria-multiselectable={isMulti || undefined}
        className="weft-tree-rows"
        tabIndex={-1}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...active.attributes}
      >
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          return row && <Row key={row.id} {...props} row={row} start={start} size={size} isActive={index === active.at} />;
        })}
      </div>
    </div>
  );
}

function withIndex(indexes: number[], at: number): number[] {
  return at < 0 || indexes.includes(at) ? indexes : [...indexes, at].toSorted((one, other) => one - other);
}

interface RowProps<T> extends TreeViewProps<T> {
  readonly row: TreeRow<T>;
  readonly start: number;
  readonly size: number;
  readonly isActive: boolean;
}

function Row<T>({ row, start, size, isActive, faceOf, children }: RowProps<T>) {
  const { name, isSelected, attributes } = faceOf(row);
  return (
    <div
      {...attributes}
      role="treeitem"
      data-row={row.id}
      aria-label={name}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.count}
      aria-expanded={row.isOpen}
      aria-selected={isSelected ?? false}
      tabIndex={isActive ? 0 : -1}
      className={`weft-tree-row ${attributes?.className ?? ''}`}
      style={{ height: size, top: start, paddingLeft: 4 + (row.level - 1) * 12 }}
    >
      {row.isOpen !== undefined && (
        <span className="weft-tree-fold" data-open={row.isOpen} aria-hidden>
          <IconChevronDown size={14} />
        </span>
      )}
      {children(row)}
    </div>
  );
}
