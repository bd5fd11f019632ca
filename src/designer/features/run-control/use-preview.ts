import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RunPreview } from '#contract/models.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { useNamedReasons } from '../../editor/use-named-reasons.ts';
import { api, keys } from '../../lib/api.ts';
import { type NodeMark, useSetNodeMarks } from '../../live/node-marks.tsx';
import { isOnlyMissing, toRequest, type RunWish } from './run-wish.ts';

const numbers = new WeakMap<PipelineDocument, number>();
let lastNumber = 0;

/** A number that stands for one state of a document, so that a whole pipeline need not be a key. */
function numberOf(document: PipelineDocument): number {
  const known = numbers.get(document);
  if (known !== undefined) return known;
  numbers.set(document, (lastNumber += 1));
  return lastNumber;
}

/** What a run would do with the pipeline as it stands, asked for while `wish` is not null, and shown on the canvas for so long. */
export function usePreview(wish: RunWish | null) {
  const store = useEditorStore();
  const setMarks = useSetNodeMarks();
  const nameReasons = useNamedReasons();
  const pipelineId = useEditor((state) => state.pipelineId);
  const state = useEditor(({ document }) => (wish === null ? 0 : numberOf(document)));
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: keys.runPreview(pipelineId, state, wish),
    queryFn: ({ signal }) => {
      const { document } = store.getState();
      return api.call('previewRun', { params: { id: pipelineId }, body: { document, ...toRequest(wish ?? { reuse: true }) }, signal });
    },
    enabled: wish !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  });
  const shown = wish !== null && !isPlaceholderData ? data : undefined;
  useEffect(() => {
    if (shown === undefined) return;
    setMarks({ preview: toMarks(shown, nameReasons) });
    return () => setMarks({ preview: null });
  }, [shown, setMarks, nameReasons]);
  return {
    preview: wish === null ? undefined : data,
    error: wish === null ? null : error,
    /** Whether it can't be run, as far as that is known by now. */
    isRefused: wish !== null && (error !== null || hasErrors(shown?.issues)),
    /** Whether that is because of missing results only. */
    isOnlyMissing: isOnlyMissing(shown?.issues ?? []),
  };
}

function hasErrors(issues: RunPreview['issues'] = []): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

function toMarks({ tasks }: RunPreview, nameReasons: ReturnType<typeof useNamedReasons>): ReadonlyMap<string, NodeMark> {
  return new Map(
    tasks.map((task) => [
      task.task,
      task.outcome === 'reused' ? { kind: 'reused' } : { kind: 'runs', reasons: nameReasons(task.task, task.reasons) },
    ]),
  );
}
