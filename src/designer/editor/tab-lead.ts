import type { TabChannel } from './tab-messages.ts';
import { realTimers, type Timers } from './timers.ts';

export interface TabLeadOptions {
  readonly id: string;
  /** Absent where the browser has none: then every tab leads, and the server tells them apart. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: TabChannel;
  /** This tab edits from now on. */
  readonly onLead: () => void;
  /** Another tab edits. */
  readonly onFollow: () => void;
  /** Puts all work where the next tab finds it, and keeps nothing more. */
  readonly handOver: () => Promise<void>;
  readonly timers?: Timers;
}

/** Which tab edits a pipeline: one at a time, the first that has opened it. */
export interface TabLead {
  /** Asks the tab that edits for the work, and takes it where that tab does not answer. */
  takeOver(): void;
  /** Lets the next tab edit. */
  leave(): void;
}

/** How long the tab that edits may take to put its work away, and how long it waits to be followed. */
const answerMs = 2000;
const followedMs = 5000;

export function createTabLead(options: TabLeadOptions): TabLead {
  const { id, locks, channel, timers = realTimers } = options;
  const tab = crypto.randomUUID();
  const name = `weft-pipeline-${id}`;
  let release: (() => void) | null = null;
  let queued = new AbortController();
  let isLeft = false;
  let cancelAnswer: (() => void) | undefined;
  let cancelFollowed: (() => void) | undefined;

  const hold = () =>
    new Promise<void>((resolve) => {
      if (isLeft) return resolve();
      release = resolve;
      options.onLead();
    });
  /** Follows, and edits when the tab that does so is closed. */
  const queue = () => {
    release = null;
    if (isLeft) return;
    options.onFollow();
    queued = new AbortController();
    locks?.request(name, { signal: queued.signal }, hold).then(again, onLost);
  };
  /** The lock was let go by this tab itself, which then waits for its turn like the others. */
  const again = () => {
    if (!isLeft) queue();
  };
  /** Another tab has taken the lock, or this one does not wait for it any more. */
  const onLost = () => {
    cancelFollowed?.();
    if (release !== null) queue();
  };
  const steal = () => {
    cancelAnswer?.();
    cancelAnswer = undefined;
    if (isLeft || release !== null) return;
    queued.abort();
    locks?.request(name, { steal: true }, hold).then(again, onLost);
  };
  const onTakeOver = async (to: string) => {
    if (release === null || to === tab) return;
    await options.handOver();
    channel.post({ type: 'handed-over', to });
    cancelFollowed = timers.after(followedMs, () => release?.());
  };
  const stopListening = channel.listen((message) => {
    if (message.type === 'take-over') void onTakeOver(message.tab);
    if (message.type === 'handed-over' && message.to === tab) steal();
  });
  if (locks)
    locks
      .request(name, { ifAvailable: true }, (lock) => (lock ? hold() : 'taken'))
      .then((taken) => (taken === 'taken' ? queue() : again()), onLost);
  else options.onLead();

  return {
    takeOver: () => {
      if (release !== null) return;
      channel.post({ type: 'take-over', tab });
      cancelAnswer ??= timers.after(answerMs, steal);
    },
    leave: () => {
      isLeft = true;
      stopListening();
      cancelAnswer?.();
      cancelFollowed?.();
      queued.abort();
      release?.();
    },
  };
}
