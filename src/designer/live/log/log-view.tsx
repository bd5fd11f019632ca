import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconArrowBarToDown, IconCheck, IconChevronDown, IconChevronUp, IconCopy, IconDownload, IconTextWrap } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/error-note.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';
import { NotRead } from '../../ui/not-read.tsx';
import { plainLine } from './ansi-parts.ts';
import type { LogRead } from './follow-log.ts';
import type { LogLine } from './log-lines.ts';
import { LogLinesView } from './log-lines-view.tsx';
import { type ShownLog, useLog } from './use-log.ts';
import { CopyText } from '../../ui/copy-text.tsx';
import './log-view.css';

interface LogViewProps {
  /** Says which log it is; a change starts anew. */
  readonly name: string;
  readonly read: LogRead;
  /** Whether the task may still write. */
  readonly live: boolean;
  /** What is shown instead of lines while there are none and none can be there yet. */
  readonly empty?: ReactNode;
  /** Stands before the tools, e.g. a choice of task. */
  readonly children?: ReactNode;
  readonly onDownload: () => void;
}

/** A log that streams: follow, search, wrap, copy, download. Text only: nothing in a log becomes markup. */
export function LogView({ name, read, live, empty, children, onDownload }: LogViewProps) {
  const log = useLog(name, read, live);
  const [follow, setFollow] = useState(true);
  const [wrap, setWrap] = useState(false);
  const search = useLogSearch(log);
  return (
    <div className="weft-log">
      <div className="weft-log-bar">
        {children}
        <LogStatus log={log} />
        <SearchField search={search} />
        <Toggle name="follow" on={follow} onChange={setFollow} icon={<IconArrowBarToDown size={16} aria-hidden />} />
        <Toggle name="wrap" on={wrap} onChange={setWrap} icon={<IconTextWrap size={16} aria-hidden />} />
        <CopyLog lines={log.lines} />
        <ToolButton name="download" onClick={onDownload} icon={<IconDownload size={16} aria-hidden />} />
      </div>
      {log.error !== null && log.phase === 'ended' && <ErrorNote error={log.error} />}
      <LogBody log={log} empty={empty} follow={follow} onFollow={setFollow} wrap={wrap} search={search} />
    </div>
  );
}

interface BodyProps {
  readonly log: ShownLog;
  readonly empty: ReactNode;
  readonly follow: boolean;
  readonly onFollow: (follow: boolean) => void;
  readonly wrap: boolean;
  readonly search: LogSearch;
}

function LogBody({ log, empty, follow, onFollow, wrap, search }: BodyProps) {
  const { t } = useTranslation('live');
  if (log.lines.length > 0)
    return <LogLinesView log={log} follow={follow} onFollow={onFollow} wrap={wrap} search={search.text} target={search.target} />;
  if (log.error !== null && log.phase === 'ended') return null;
  if (log.phase === 'loading') return <NotRead query={{ error: null, failureReason: log.error }} />;
  return <div className="weft-log-empty">{empty ?? t(log.phase === 'ended' ? 'log.nothing' : 'log.waiting')}</div>;
}

function LogStatus({ log }: { log: ShownLog }) {
  const { t, i18n } = useTranslation('live');
  const count = log.first + log.lines.length;
  return (
    <span className="weft-log-status">
      {t('log.size', { count, bytes: formatBytes(log.bytes, i18n.language) })}
      {log.error !== null && log.phase !== 'ended' && <b> {t('log.reconnecting')}</b>}
      {log.first > 0 && ` · ${t('log.dropped', { count: log.first })}`}
    </span>
  );
}

interface LogSearch {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly hits: readonly number[];
  readonly at: number;
  /** The line to show, by its place in `lines`. */
  readonly target: number | null;
  readonly move: (by: 1 | -1) => void;
}

function useLogSearch(log: ShownLog): LogSearch {
  const [text, setSearched] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(text);
  const hits = useMemo(() => findLines(log.lines, wanted), [log.lines, wanted]);
  const shown = Math.min(at, Math.max(0, hits.length - 1));
  return {
    text: wanted,
    setText: (next) => {
      setSearched(next);
      setAt(0);
    },
    hits,
    at: shown,
    target: hits[shown] ?? null,
    move: (by) => setAt(hits.length === 0 ? 0 : (shown + by + hits.length) % hits.length),
  };
}

/** The places of the lines that hold the text, case set aside. */
function findLines(lines: readonly LogLine[], text: string): number[] {
  if (text === '') return [];
  const wanted = text.toLowerCase();
  return lines.flatMap((line, i) => (plainLine(line.text).toLowerCase().includes(wanted) ? [i] : []));
}

function SearchField({ search }: { search: LogSearch }) {
  const { t } = useTranslation('live');
  const [text, setText] = useState('');
  const found = text === '' ? '' : `${search.hits.length === 0 ? 0 : search.at + 1} / ${search.hits.length}`;
  return (
    <search className="weft-log-search">
      <TextInput
        size="xs"
        w={170}
        value={text}
        placeholder={t('log.search')}
        aria-label={t('log.search')}
        rightSectionWidth={64}
        rightSection={
          <span className="weft-log-found" role="status">
            {found}
          </span>
        }
        onChange={(event) => {
          setText(event.currentTarget.value);
          search.setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search.move(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') search.setText('');
          if (event.key === 'Escape') setText('');
        }}
      />
      <ToolButton
        name="previous"
        disabled={search.hits.length === 0}
        onClick={() => search.move(-1)}
        icon={<IconChevronUp size={16} aria-hidden />}
      />
      <ToolButton
        name="next"
        disabled={search.hits.length === 0}
        onClick={() => search.move(1)}
        icon={<IconChevronDown size={16} aria-hidden />}
      />
    </search>
  );
}

type ToolName = 'follow' | 'wrap' | 'download' | 'previous' | 'next';

function ToolButton({
  name,
  icon,
  onClick,
  disabled = false,
}: {
  name: ToolName;
  icon: ReactNode;
  onClick: () => void;
  disabled?: boolean;
}) {
  const { t } = useTranslation('live');
  return (
    <Tooltip label={t(`log.${name}`)}>
      <ActionIcon size="sm" aria-label={t(`log.${name}`)} onClick={onClick} disabled={disabled}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function Toggle({ name, on, onChange, icon }: { name: ToolName; on: boolean; onChange: (on: boolean) => void; icon: ReactNode }) {
  const { t } = useTranslation('live');
  return (
    <Tooltip label={t(`log.${name}`)}>
      <ActionIcon
        size="sm"
        variant={on ? 'light' : 'subtle'}
        color={on ? 'iris' : 'gray'}
        aria-label={t(`log.${name}`)}
        aria-pressed={on}
        onClick={() => onChange(!on)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function CopyLog({ lines }: { lines: readonly LogLine[] }) {
  const { t } = useTranslation('live');
  return (
    <CopyText value={lines.length === 0 ? '' : ' '}>
      {({ copied, copy }) => (
        <Tooltip label={t(copied ? 'log.copied' : 'log.copy')}>
          <ActionIcon
            size="sm"
            aria-label={t('log.copy')}
            disabled={lines.length === 0}
            onClick={() => {
              copy();
              void navigator.clipboard.writeText(lines.map((line) => plainLine(line.text)).join('\n'));
            }}
          >
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyText>
  );
}
