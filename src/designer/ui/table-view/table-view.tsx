import { Button, NumberInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { TablePage } from '#contract/models.ts';
import { formatNumber } from '../../lib/format-number.ts';
import { isUnreachable } from '../../lib/kept-answers.ts';
import { useOffline } from '../../lib/use-offline.ts';
import { NotRead } from '../not-read.tsx';
import { ColumnHead } from './column-head.tsx';
import { isNumeric } from './column-kind.ts';
import { createTablePages, rowAt, type TableLoad, type TablePages, type TablePagesStore } from './table-pages.ts';
import './table-view.css';

const rowHeight = 26;
/** Browsers draw nothing beyond some tens of millions of pixels, so that a longer table is shown part by part. */
const rowsPerPart = 400_000;

interface TableViewProps {
  readonly load: TableLoad;
  /** Where its tools are drawn; absent: in a line of its own above the table. */
  readonly toolsInto?: Element | null;
}

/**
 * A table in pages: columns with type and distribution, rows as far as one scrolls. `load` is taken when it first
 * shows; give it a `key` that names the table.
 */
export function TableView({ load, toolsInto }: TableViewProps) {
  const [store] = useState(() => createTablePages(load));
  const pages = useStore(store);
  const [part, setPart] = useState(0);
  const [target, setTarget] = useState<number | null>(null);
  const isOffline = useOffline();
  useEffect(() => store.want(0, 0), [store]);
  useEffect(() => {
    if (!isOffline && isUnreachable(store.getState().error)) store.retry();
  }, [store, isOffline]);
  const goTo = (row: number) => {
    setPart(Math.floor(row / rowsPerPart));
    setTarget(row);
  };
  const { head, error } = pages;
  const tools = head !== null && <TableTools head={head} part={part} onPart={setPart} onRow={goTo} />;
  return (
    <div className="weft-table">
      {toolsInto === undefined && <div className="weft-table-bar">{tools}</div>}
      {toolsInto && createPortal(<div className="weft-table-bar">{tools}</div>, toolsInto)}
      {(head === null || error !== null) && <NotRead query={{ error, refetch: store.retry }} />}
      {head !== null && <Rows key={part} store={store} pages={pages} head={head} first={part * rowsPerPart} target={target} />}
    </div>
  );
}

type Head = NonNullable<TablePages['head']>;

interface ToolsProps {
  readonly head: Head;
  readonly part: number;
  readonly onPart: (part: number) => void;
  readonly onRow: (row: number) => void;
}

/** How many rows and columns there are, each with its word. */
function useSize({ rowCount, columns }: Head) {
  const { t } = useTranslation('ui');
  return {
    rows: t('table.rows', { count: rowCount }),
    columns: t('table.columns', { count: columns.length }),
  };
}

/** How large the table is, and the ways to rows far down. */
function TableTools({ head, part, onPart, onRow }: ToolsProps) {
  const { t } = useTranslation('ui');
  const parts = Math.ceil(head.rowCount / rowsPerPart);
  const size = useSize(head);
  const facts = {
    from: part * rowsPerPart + 1,
    to: Math.min(head.rowCount, (part + 1) * rowsPerPart),
    rows: head.rowCount,
  };
  return (
    <>
      <span>{t('table.size', size)}</span>
      {parts > 1 && (
        <span className="weft-table-part">
          <Button
            variant="default"
            size="compact-xs"
            disabled={part === 0}
            onClick={() => onPart(part - 1)}
            aria-label={t('table.previous')}
          >
            ‹
          </Button>
          <span>{t('table.part', facts)}</span>
          <Button
            variant="default"
            size="compact-xs"
            disabled={part === parts - 1}
            onClick={() => onPart(part + 1)}
            aria-label={t('table.next')}
          >
            ›
          </Button>
        </span>
      )}
      {head.rowCount > 200 && <GoToRow rowCount={head.rowCount} onRow={onRow} />}
    </>
  );
}

function GoToRow({ rowCount, onRow }: { rowCount: number; onRow: (row: number) => void }) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState<string | number>('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const row = Number(text);
        if (text !== '' && Number.isInteger(row)) onRow(Math.min(rowCount, Math.max(1, row)) - 1);
      }}
    >
      <NumberInput
        size="xs"
        w={120}
        value={text}
        onChange={setText}
        placeholder={t('table.goTo')}
        aria-label={t('table.goTo')}
        min={1}
        max={rowCount}
        allowDecimal={false}
        hideControls
        thousandSeparator=","
      />
    </form>
  );
}

interface RowsProps {
  readonly store: TablePagesStore;
  readonly pages: TablePages;
  readonly head: Head;
  readonly first: number;
  readonly target: number | null;
}

function Rows({ store, pages, head, first, target }: RowsProps) {
  const { t } = useTranslation('ui');
  const scroll = useRef<HTMLDivElement>(null);
  const count = Math.min(head.rowCount - first, rowsPerPart);
  // Its functions change in place, which matters to the React compiler only; it is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({ count, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 12 });
  const shown = virtual.getVirtualItems();
  const [from, to] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => store.want(first + from, first + to), [store, first, from, to]);
  useEffect(() => {
    if (target !== null) virtual.scrollToIndex(target - first, { align: 'start' });
  }, [target, first, virtual]);
  const label = t('table.label', useSize(head));
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroll} className="weft-table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table aria-rowcount={head.rowCount + 1} aria-colcount={head.columns.length + 1} style={{ width: 72 + head.columns.length * 172 }}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="weft-table-number">
              {t('table.rowNumber')}
            </th>
            {head.columns.map((column) => (
              <ColumnHead key={column.name} column={column} rowCount={head.rowCount} />
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <tr aria-hidden style={{ height: shown[0]?.start ?? 0 }} />}
          {shown.map(({ index }) => (
            <Row key={index} index={first + index} row={rowAt(pages, first + index)} columns={head.columns} />
          ))}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
      {head.rowCount === 0 && <p className="weft-table-empty">{t('table.empty')}</p>}
    </div>
  );
}

function Row({ index, row, columns }: { index: number; row: TablePage['rows'][number] | undefined; columns: TablePage['columns'] }) {
  const { t, i18n } = useTranslation('ui');
  return (
    <tr aria-rowindex={index + 2} style={{ height: rowHeight }} aria-busy={row === undefined || undefined}>
      <th scope="row" className="weft-table-number">
        {formatNumber(index + 1, i18n.language)}
      </th>
      {columns.map((column, i) => {
        const value = row?.[i];
        if (row === undefined) return <td key={column.name} className="weft-table-waiting" aria-label={t('table.loading')} />;
        if (value === null || value === undefined)
          return (
            <td key={column.name} className="weft-table-null">
              {t('table.missing')}
            </td>
          );
        return (
          <td
            key={column.name}
            data-numeric={isNumeric(column.type) || undefined}
            title={value.length > 16 ? value.slice(0, 2000) : undefined}
          >
            {value.slice(0, 300)}
          </td>
        );
      })}
    </tr>
  );
}
