import { useEffect } from 'react';
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
  useEffect(() => {
    const timer = setTimeout(() => {
      const made = new Set(results.split(','));
      const looks = run === null ? [] : freshnessOf({ document, components, plan: run.plan, hasResult: (task) => made.has(task) });
      const marks = [...looks].flatMap(([id, look]): [string, NodeMark][] =>
        look.state === 'stale' ? [[id, { kind: 'stale', reasons: nameReasons(id, look.reasons) }]] : [],
      );
      setMarks({ stale: new Map(marks) });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [document, components, run, results, nameReasons, setMarks]);
  return null;
}
