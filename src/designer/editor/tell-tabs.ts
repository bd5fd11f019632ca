import type { LocalStore } from './local-store.ts';
import { type LocalWork, toKeptWork } from './local-work.ts';
import type { TabChannel } from './tab-messages.ts';

/** A local store that also tells other tabs what happens, and the whole work to whoever asks, until `stop` is called. */
export function tellTabs(
  local: LocalStore,
  channel: TabChannel,
  readWork: () => LocalWork | null,
): { readonly local: LocalStore; readonly stop: () => void } {
  let seq = 0;
  let isStopped = false;
  const tellWork = (work: LocalWork | null) => {
    if (work) channel.post({ type: 'work', seq, work: toKeptWork(work) });
  };
  const stopListening = channel.listen(({ type }) => {
    if (type === 'hello') tellWork(readWork());
  });
  return {
    local: {
      ...local,
      append: (id, entry) => {
        if (isStopped) return;
        local.append(id, entry);
        channel.post({ type: 'entry', seq: (seq += 1), entry });
      },
      replace: (id, work, isKnown) => {
        if (isStopped) return;
        local.replace(id, work, isKnown);
        tellWork(work);
      },
    },
    stop: () => {
      isStopped = true;
      stopListening();
    },
  };
}
