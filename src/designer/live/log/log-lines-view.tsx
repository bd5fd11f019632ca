import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type UIEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnsiPart, ansiParts } from './ansi-parts.ts';
import { isErrorLine } from './is-error-line.ts';
import type { LogLine, LogLines } from './log-lines.ts';

const lineHeight = 18;

interface LogLinesViewProps {
  readonly log: LogLines;
  /** Keep the end in view. Scrolling up turns it off, scrolling to the end on. */
  readonly follow: boolean;
  readonly onFollow: (follow: boolean) => void;
  readonly wrap: boolean;
  readonly search: string;
  /** The line to bring into view, by its place in `log.lines`. */
  readonly target: number | null;
}

/** The lines of a log that are in view. */
export function LogLinesView({ log, follow, onFollow, wrap, search, target }: LogLinesViewProps) {
  const { t } = useTranslation('live');
  const scroll = useRef<HTMLDivElement>(null);
  // Its functions change in place, which matters to the React compiler only; it is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: log.lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeight,
    overscan: 20,
    getItemKey: (index) => log.first + index,
  });
  useEffect(() => {
    if (follow && target === null && log.lines.length > 0) virtual.scrollToIndex(log.lines.length - 1, { align: 'end' });
  }, [follow, target, log.lines.length, wrap, virtual]);
  useEffect(() => {
    if (target !== null) virtual.scrollToIndex(target, { align: 'center' });
  }, [target, virtual]);
  useEffect(() => virtual.measure(), [wrap, virtual]);
  const lastTop = useRef(0);
  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
    const atEnd = scrollHeight - scrollTop - clientHeight < lineHeight * 2;
    if (atEnd || scrollTop < lastTop.current) onFollow(atEnd);
    lastTop.current = scrollTop;
  };
  const items = virtual.getVirtualItems();
  return (
    <div
      ref={scroll}
      className="weft-log-scroll"
      data-wrap={wrap || undefined}
      role="region"
      aria-label={t('log.label')}
      // A scrolling region must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={onScroll}
    >
      <div className="weft-log-lines" style={{ height: virtual.getTotalSize() }}>
        <div style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
          {items.map(({ index, key }) => {
            const line = log.lines[index];
            if (line === undefined) return null;
            return (
              <div
                key={key}
                ref={wrap ? virtual.measureElement : undefined}
                data-index={index}
                className="weft-log-line"
                data-hit={index === target || undefined}
              >
                <span className="weft-log-number" aria-hidden>
                  {log.first + index + 1}
                </span>
                <LineText line={line} search={search} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const LineText = memo(function LineText({ line, search }: { line: LogLine; search: string }) {
  const { t } = useTranslation('live');
  return (
    <span className="weft-log-text" data-error={isErrorLine(line.text) || undefined}>
      {ansiParts(line.text).map((part, i) => (
        <Part key={i} part={part} search={search} />
      ))}
      {line.cut > 0 && <em> {t('log.cut', { count: line.cut })}</em>}
    </span>
  );
});

function Part({ part, search }: { part: AnsiPart; search: string }) {
  const style = [part.bold && 'bold', part.italic && 'italic', part.underline && 'underline', part.dim && 'dim'].filter(Boolean).join(' ');
  const text = <Marked text={part.text} search={search} />;
  if (style === '' && part.color === null && part.background === null) return text;
  return (
    <span data-ansi={part.color ?? undefined} data-ansi-background={part.background ?? undefined} data-style={style || undefined}>
      {text}
    </span>
  );
}

/** The text with what is searched for marked. */
function Marked({ text, search }: { text: string; search: string }) {
  if (search === '') return text;
  const pieces = [];
  const low = text.toLowerCase();
  const wanted = search.toLowerCase();
  let from = 0;
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, from)) {
    pieces.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + wanted.length)}</mark>);
    from = at + wanted.length;
  }
  return [...pieces, text.slice(from)];
}
