import type { SceneChange } from './scene.ts';

type ItemsChange = Extract<SceneChange, { type: 'items' }>;

/** Texts as one, and where each of them ends in it: ten thousand strings take 50 ms from page to worker, one takes none. */
interface SentTexts {
  readonly text: string;
  readonly ends: Uint32Array;
}

/** A change of the scene as it goes to the worker. */
export type SentChange =
  | Exclude<SceneChange, ItemsChange>
  | (Omit<ItemsChange, 'labels' | 'details' | 'ports'> & {
      readonly labels: SentTexts;
      readonly details: SentTexts;
      readonly ports: SentTexts;
    });

export function toSentChange(change: SceneChange): SentChange {
  if (change.type !== 'items') return change;
  return { ...change, labels: joined(change.labels), details: joined(change.details), ports: joined(change.ports) };
}

export function fromSentChange(sent: SentChange): SceneChange {
  if (sent.type !== 'items') return sent;
  return { ...sent, labels: parted(sent.labels), details: parted(sent.details), ports: parted(sent.ports) };
}

function joined(texts: readonly string[]): SentTexts {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, at) => {
    end += text.length;
    ends[at] = end;
  });
  return { text: texts.join(''), ends };
}

function parted({ text, ends }: SentTexts): string[] {
  return Array.from(ends, (end, at) => text.slice(ends[at - 1] ?? 0, end));
}
