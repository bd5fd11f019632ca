import { useEffect } from 'react';
import { own } from '#domain/names/own.ts';
import { freshnessOf } from '#domain/plan/freshness.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import { hasResult } from '#domain/run/has-result.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useNamedReasons } from '../../editor/use-named-reasons.ts';
import type { LiveRun } from '../../live/live-run-store.ts';
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
    let marked: Sources | null = null;
    const mark = () => {
      timer = undefined;
      const sources = sourcesOf(live.getState());
      if (marked && isSame(marked, sources)) return;
      marked = sources;
      const looks = sources.plans.flatMap((source) => [...freshnessOf({ document, components, ...source })]);
      const marks = looks.flatMap(([id, look]): [string, NodeMark][] =>
        look.state === 'stale' ? [[id, { kind: 'stale', reasons: nameReasons(id, look.reasons) }]] : [],
      );
      setMarks({ stale: new Map(marks) });
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
