import { useEffect } from 'react';
import type { ComponentLookup } from '#domain/component/component.ts';
import { own } from '#domain/names/own.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { type Freshness, freshnessSteps } from '#domain/plan/freshness.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import type { Steps } from '#domain/plan/steps.ts';
import { hasResult } from '#domain/run/has-result.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useNamedReasons } from '../../editor/use-named-reasons.ts';
import type { LiveRun } from '../../live/live-run-store.ts';
import { stepsWhenIdle } from '../../lib/when-idle.ts';
import { useLiveRunStore } from '../../live/live-run.tsx';
import { type NodeMark, useSetNodeMarks } from '../../live/node-marks.tsx';

/** So long an edit or a result may be on its way before the marks follow, so that neither typing nor a run is held up. */
const settleMs = 80;

/** Keeps the marks of stale results as the document and the shown run are. */
export function MarkStale() {
  const setMarks = useSetNodeMarks();
  const nameReasons = useNamedReasons();
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const live = useLiveRunStore();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cancel: (() => void) | undefined;
    let marked: Sources | null = null;
    const mark = () => {
      const sources = sourcesOf(live.getState());
      if (marked && isSame(marked, sources)) {
        timer = undefined;
        return;
      }
      cancel = stepsWhenIdle(looksOf(document, components, sources), (looks) => {
        timer = undefined;
        marked = sources;
        const marks = looks.flatMap(([id, look]): [string, NodeMark][] =>
          look.state === 'stale' ? [[id, { kind: 'stale', reasons: nameReasons(id, look.reasons) }]] : [],
        );
        setMarks({ stale: new Map(marks) });
        // Results may have come meanwhile.
        markSoon();
      });
    };
    const markSoon = () => {
      timer ??= setTimeout(mark, settleMs);
    };
    markSoon();
    const stop = live.subscribe((now, before) => {
      if (now.run !== before.run || now.earlier !== before.earlier || now.view?.tasks !== before.view?.tasks) markSoon();
    });
    return () => {
      stop();
      clearTimeout(timer);
      cancel?.();
    };
  }, [document, components, live, nameReasons, setMarks]);
  return null;
}

/** What results are measured by, and what they were when they were. */
interface Sources extends Pick<LiveRun, 'run' | 'earlier'> {
  /** The tasks of the run that have a result. */
  readonly made: ReadonlySet<string>;
  readonly plans: readonly { readonly plan: RunPlan; readonly hasResult: (task: string) => boolean }[];
}

function* looksOf(document: PipelineDocument, components: ComponentLookup, { plans }: Sources): Steps<(readonly [string, Freshness])[]> {
  const looks: ReadonlyMap<string, Freshness>[] = [];
  for (const source of plans) looks.push(yield* freshnessSteps({ document, components, ...source }));
  return looks.flatMap((one) => [...one]);
}

function sourcesOf({ run, view, earlier }: LiveRun): Sources {
  const made = new Set(view === null ? [] : Object.keys(view.tasks).filter((id) => hasResult(view, id)));
  const before = new Set(Object.values(earlier).map((one) => one.run));
  const plans = [
    ...(run ? [{ plan: run.plan, hasResult: (task: string) => made.has(task) }] : []),
    ...Array.from(before, (one) => ({
      plan: one.plan,
      hasResult: (task: string) => own(earlier, task)?.run === one && hasResult(one.view, task),
    })),
  ];
  return { run, earlier, made, plans };
}

function isSame(one: Sources, other: Sources): boolean {
  const isSameRun = one.run === other.run && one.earlier === other.earlier;
  return isSameRun && one.made.size === other.made.size && [...one.made].every((task) => other.made.has(task));
}
