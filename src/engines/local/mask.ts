import { readConnections } from './sealed-connections.ts';
import { secretForms, type Secret } from './secret-forms.ts';

/** Hides secrets in what people read. */
export interface Mask {
  /** Bytes of the longest form of a secret: as much is needed on both sides of a part of a text. */
  readonly reach: number;
  /** The text with `***` for each secret. */
  text(text: string): string;
  /** A copy with a `*` for each byte of a secret, so that places in a log stay what they are. */
  bytes(bytes: Uint8Array): Buffer;
  /** How many bytes at the end may be the beginning of a secret. */
  openEnd(bytes: Uint8Array): number;
}

/** Hides these secrets in all their forms. */
export function createMask(secrets: readonly Secret[]): Mask {
  const forms = secrets.flatMap(secretForms).toSorted((a, b) => b.length - a.length);
  return {
    reach: forms[0]?.length ?? 0,
    text: (text) => replaceRanges(Buffer.from(text), forms),
    bytes: (bytes) => {
      const masked = Buffer.from(bytes);
      for (const [start, end] of findRanges(bytes, forms)) masked.fill('*', start, end);
      return masked;
    },
    openEnd: (bytes) => Math.max(0, ...forms.map((form) => lengthOfBeginning(bytes, form))),
  };
}

/** Hides the secrets that a data directory keeps now. Where they can't be read nobody was given one. */
export function createMaskOf(dataDir: string): Mask {
  try {
    return createMask(
      readConnections(dataDir).map((known) => ({ secret: known.secret, user: known.kind === 'git' ? known.user : undefined })),
    );
  } catch {
    return createMask([]);
  }
}

/** Where forms are, in order and joined where they touch. */
function findRanges(bytes: Uint8Array, forms: readonly Buffer[]): (readonly [number, number])[] {
  const text = view(bytes);
  const found: [number, number][] = [];
  for (const form of forms) for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) found.push([at, at + form.length]);
  const joined: [number, number][] = [];
  for (const [start, end] of found.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function replaceRanges(bytes: Buffer, forms: readonly Buffer[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of findRanges(bytes, forms)) {
    parts.push(bytes.toString('utf8', from, start));
    from = end;
  }
  return [...parts, bytes.toString('utf8', from)].join('***');
}

function lengthOfBeginning(bytes: Uint8Array, form: Buffer): number {
  const text = view(bytes);
  for (let length = Math.min(form.length - 1, text.length); length > 0; length -= 1)
    if (text.subarray(text.length - length).equals(form.subarray(0, length))) return length;
  return 0;
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
