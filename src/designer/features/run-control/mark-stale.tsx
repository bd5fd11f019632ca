import { useEffect } from 'react';
import { own } from '#domain/names/own.ts';
import { freshnessOf } from '#domain/plan/freshness.ts';
import { hasResult } from '#domain/run/has-result.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useNamedReasons } from '../../editor/use-named-reasons.ts';
import { useLiveRun, useLiveRunPart } from '../../live/live-run.tsx';
import { type NodeMark, useSetNodeMarks } from '../../live/node-marks.tsx';

/** So long an edit may be on its way before the marks follow, so that typing is not held up. */
const settleMs = 80;

/** Keeps the marks of stale results as the document and the shown run are. */
export function MarkStale() {
  const setMarks = useSetNodeMarks();
  const nameReasons = useNamedReasons();
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const { run } = useLiveRun();
  const results = useLiveRunPart(({ view }) =>
    Object.keys(view?.tasks ?? {})
      .filter((id) => view !== null && hasResult(view, id))
      .join(),
  );
  const earlier = useLiveRunPart((live) => live.earlier);
  useEffect(() => {
    const timer = setTimeout(() => {
      const made = new Set(results.split(','));
      const sources = [
        ...(run ? [{ plan: run.plan, hasResult: (task: string) => made.has(task) }] : []),
        ...Array.from(new Set(Object.values(earlier).map((one) => one.run)), (before) => ({
          plan: before.plan,
          hasResult: (task: string) => own(earlier, task)?.run === before && hasResult(before.view, task),
        })),
      ];
      const looks = sources.flatMap((source) => [...freshnessOf({ document, components, ...source })]);
      const marks = looks.flatMap(([id, look]): [string, NodeMark][] =>
        look.state === 'stale' ? [[id, { kind: 'stale', reasons: nameReasons(id, look.reasons) }]] : [],
      );
      setMarks({ stale: new Map(marks) });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [document, components, run, results, earlier, nameReasons, setMarks]);
  return null;
}
