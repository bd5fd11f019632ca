import type { KeptWork } from './local-store.ts';
import { type LocalWork, parseKeptWork, replayWork, workEntrySchema } from './local-work.ts';
import type { TabChannel } from './tab-messages.ts';

/** Gives the work of the tab that edits, as it is and with each thing that happens, until the returned function is called. */
export function followTab(channel: TabChannel, onWork: (work: Exclude<KeptWork, null>) => void): () => void {
  let known: { readonly work: LocalWork; readonly seq: number } | null = null;
  const askAgain = () => {
    known = null;
    channel.post({ type: 'hello' });
  };
  const stop = channel.listen((message) => {
    if (message.type === 'work') {
      const work = parseKeptWork(message.work, []);
      known = work === null || work === 'newer' ? null : { work, seq: message.seq };
      if (work !== null) onWork(work);
    }
    if (message.type !== 'entry' || known === null) return;
    const entry = workEntrySchema.safeParse(message.entry);
    if (!entry.success || message.seq !== known.seq + 1) return askAgain();
    known = { work: replayWork(known.work, [entry.data]), seq: message.seq };
    onWork(known.work);
  });
  askAgain();
  return stop;
}
