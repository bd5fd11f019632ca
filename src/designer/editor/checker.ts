import type { Issue } from '#domain/issue/issue.ts';
import type { PipelineRules } from '#domain/pipeline/check-context.ts';
import { checkNewerVersions } from '#domain/pipeline/check-newer-versions.ts';
import { checkPipeline } from '#domain/pipeline/check-pipeline.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { Timers } from './timers.ts';

/** What is checked, and with which rules. */
interface Checked extends PipelineRules {
  readonly document: PipelineDocument;
}

/** Checks an open pipeline a moment after it has changed. */
export interface Checker {
  /** What is known at the start; nothing yet of a large pipeline, which is checked once it is shown. */
  readonly first: readonly Issue[];
  /** The document has changed; `isGoingOn`: and is about to change again, e.g. while somebody types. */
  changed(isGoingOn?: boolean): void;
  /** A change that went on is over: what is still to be checked is, in a moment. */
  rest(): void;
  checkNow(): void;
  stop(): void;
}

const checkMs = 60;
/** What is half done isn't checked. */
const checkPauseMs = 400;
/** With more nodes than this the first check takes longer than a frame: it waits until the canvas, once it is shown, asks for it. */
const mostBeforeShown = 500;
const longestUncheckedMs = 1500;

/** `onIssues` is told what is wrong with what `read` gives then; an issue that is still there is the same object. */
export function createChecker(opened: Checked, read: () => Checked, timers: Timers, onIssues: (issues: readonly Issue[]) => void): Checker {
  let isChecked = opened.document.nodes.length <= mostBeforeShown;
  let known: readonly Issue[] = isChecked ? checkAll(opened) : [];
  let cancel: (() => void) | undefined;
  const checkNow = () => {
    cancel?.();
    cancel = undefined;
    isChecked = true;
    known = keepSame(known, checkAll(read()));
    onIssues(known);
  };
  const checkSoon = (ms: number) => {
    cancel?.();
    cancel = timers.after(isChecked ? ms : longestUncheckedMs, checkNow);
  };
  if (!isChecked) checkSoon(checkMs);
  return {
    first: known,
    changed: (isGoingOn = false) => checkSoon(isGoingOn ? checkPauseMs : checkMs),
    rest: () => {
      if (cancel) checkSoon(checkMs);
    },
    checkNow,
    stop: () => cancel?.(),
  };
}

/** What is wrong with a pipeline, and what only somebody who edits it wants to know. */
function checkAll({ document, components, machineTypes, deprecated }: Checked): Issue[] {
  return [...checkPipeline(document, { components, machineTypes, deprecated }), ...checkNewerVersions(document, components)];
}

/** The list that is known where the new one says the same: whoever shows it then has nothing to do. */
function keepSame(known: readonly Issue[], next: readonly Issue[]): readonly Issue[] {
  return known.length === next.length && known.every((issue, at) => issue === next[at]) ? known : next;
}
