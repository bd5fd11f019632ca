import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RequestError } from '#contract/request-error.ts';
import type { Pipeline } from '#contract/models.ts';
import type { Save, SaveAnswer } from '../editor/autosave.ts';
import { createDraftStore } from '../editor/draft-store.ts';
import { createEditorStore, type EditorStore } from '../editor/editor-store.ts';
import { api, componentsQuery, keys, machineTypesQuery, useLatestComponents, useSession } from '../lib/api.ts';

const drafts = createDraftStore(localStorage);

/** The editor of a pipeline once everything it needs is here; it follows newer revisions and new components. */
export function useOpenPipeline(pipeline: Pipeline | undefined): EditorStore | null {
  const queries = useQueryClient();
  const session = useSession();
  const canEdit = session.data?.permissions.includes('edit') ?? false;
  const machineTypes = useQuery(machineTypesQuery);
  const used = useQuery({
    ...componentsQuery(pipeline?.document.nodes.map((node) => node.component) ?? []),
    enabled: pipeline !== undefined,
  });
  const latest = useLatestComponents();
  const [store, setStore] = useState<EditorStore | null>(null);
  const ready =
    pipeline && machineTypes.data && used.data && !used.isPlaceholderData
      ? { pipeline, machineTypes: machineTypes.data, used: used.data }
      : null;
  const id = ready?.pipeline.id;

  useEffect(() => {
    if (!ready) return;
    const opened = createEditorStore({
      pipeline: ready.pipeline,
      components: new Map(ready.used.map((version) => [version.ref, version.definition])),
      machineTypes: ready.machineTypes,
      save: createSave(ready.pipeline.id, queries),
      drafts,
      readOnly: !canEdit,
    });
    setStore(opened);
    const stopKeeping = keepOnLeave(opened);
    return () => {
      stopKeeping();
      opened.stop();
      setStore(null);
    };
    // A new editor for another pipeline only: what changes later reaches the open one below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id, canEdit, queries]);

  useEffect(() => {
    if (latest.components.length > 0) store?.getState().addComponents(latest.components.map((version) => version.definition));
  }, [store, latest.components]);
  useEffect(() => {
    if (!store || !pipeline) return;
    const { revision, saveState, adopt } = store.getState();
    if (pipeline.id === store.getState().pipelineId && pipeline.revision > revision && saveState === 'saved') adopt(pipeline);
  }, [store, pipeline]);
  return store && store.getState().pipelineId === pipeline?.id ? store : null;
}

/** Saves through the API and keeps the cache at what was saved. */
function createSave(id: string, queries: QueryClient): Save {
  return async (document, { revision, saveId }): Promise<SaveAnswer> => {
    try {
      const saved = await api.call('savePipeline', { params: { id }, ifMatch: revision, body: { document, saveId } });
      queries.setQueryData(keys.pipeline(id), saved);
      return { kind: 'saved', revision: saved.revision };
    } catch (error) {
      return toAnswer(error, queries);
    }
  };
}

function toAnswer(error: unknown, queries: QueryClient): SaveAnswer {
  if (!(error instanceof RequestError)) return { kind: 'unreachable' };
  if (error.status === 412 || error.code === 'E_CONFLICT') return { kind: 'conflict', current: error.problem?.current ?? null };
  if (error.status === 401) void queries.invalidateQueries({ queryKey: keys.session });
  const mayPass = error.retryable || error.status === null || error.status === 401 || error.status === 429 || error.status >= 500;
  return mayPass ? { kind: 'unreachable' } : { kind: 'refused', error };
}

/** Unsaved work is kept when the page goes away, and sent when the network comes back. */
function keepOnLeave(store: EditorStore): () => void {
  const onHide = () => {
    if (document.visibilityState === 'visible') return;
    store.keepDraft();
    if (store.getState().saveState === 'unsaved') void store.getState().saveNow();
  };
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('visibilitychange', onHide, { signal });
  window.addEventListener('pagehide', () => store.keepDraft(), { signal });
  window.addEventListener('online', () => store.retrySave(), { signal });
  return () => stop.abort();
}
