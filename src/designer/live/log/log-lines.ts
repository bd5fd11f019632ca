/** A line of a log as it is kept: its text with colour codes, cut at `maxLineLength`, and how many characters were left out. */
export interface LogLine {
  readonly text: string;
  readonly cut: number;
}

/** The lines held of a log. `first` is the number (from 0) of the first one; those before it were dropped. */
export interface LogLines {
  readonly lines: readonly LogLine[];
  readonly first: number;
}

export const maxLineLength = 4000;
export const maxLines = 100_000;

export interface LogReader {
  /** Takes the next bytes, which may end in the middle of a line or of a character. */
  push(bytes: Uint8Array): void;
  /** What is held now, the unfinished last line included. */
  read(): LogLines;
}

const emptyLine: LogLine = { text: '', cut: 0 };

/**
 * Turns the bytes of a log into lines, in bounded memory: long lines are cut and the oldest lines dropped. Bytes that
 * are not UTF-8 become `�`; a carriage return starts the line anew, as on a terminal.
 */
export function createLogReader(): LogReader {
  const decoder = new TextDecoder();
  let done: LogLine[] = [];
  let first = 0;
  let open: LogLine = emptyLine;
  /** A carriage return was last: what comes next starts the line anew. */
  let returned = false;
  const append = (part: string): void => {
    const text = part.replace(/\r+$/, '');
    const start = text.lastIndexOf('\r') + 1;
    if (text !== '' && (returned || start > 0)) open = emptyLine;
    if (part !== '') returned = part !== text;
    const added = text.slice(start);
    const room = Math.max(0, maxLineLength - open.text.length);
    open = { text: open.text + added.slice(0, room), cut: open.cut + Math.max(0, added.length - room) };
  };
  const close = (): void => {
    done.push(open);
    open = emptyLine;
    returned = false;
  };
  const trim = (): void => {
    if (done.length < maxLines * 1.2) return;
    first += done.length - maxLines;
    done = done.slice(-maxLines);
  };
  return {
    push(bytes) {
      const parts = decoder.decode(bytes, { stream: true }).split('\n');
      parts.forEach((part, i) => {
        if (i > 0) close();
        append(part);
      });
      trim();
    },
    read() {
      return { lines: open.text === '' ? [...done] : [...done, open], first };
    },
  };
}
