import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RequestError } from '#contract/request-error.ts';
import type { ComponentVersion, Pipeline } from '#contract/models.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { MachineType } from '#domain/tuning/machine-type.ts';
import type { Save, SaveAnswer } from '../editor/autosave.ts';
import type { LocalWork } from '../editor/local-work.ts';
import { toSaveAnswer } from '../editor/to-save-answer.ts';
import { createEditorStore, type EditorStore } from '../editor/editor-store.ts';
import { localWork, readLocalWork } from './local-work.ts';
import { api, componentsQuery, keys, machineTypesQuery, pipelineQuery, useLatestComponents, useSession } from '../lib/api.ts';

/** What a pipeline was opened with; what changes later reaches the open editor. */
interface Start {
  readonly pipeline: Pipeline;
  readonly machineTypes: readonly MachineType[];
  readonly used: readonly ComponentVersion[];
}

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
  const [start, setStart] = useState<Start | null>(null);
  if (pipeline && machineTypes.data && used.data && !used.isPlaceholderData && start?.pipeline.id !== pipeline.id) {
    setStart({ pipeline, machineTypes: machineTypes.data, used: used.data });
  }

  useEffect(() => {
    if (!start) return;
    let opened: EditorStore | null = null;
    const closing = new AbortController();
    const open = (work: LocalWork | null): void => {
      if (closing.signal.aborted) return;
      opened = createEditorStore({
        pipeline: queries.getQueryData(pipelineQuery(start.pipeline.id).queryKey) ?? start.pipeline,
        components: new Map(start.used.map((version) => [version.ref, version.definition])),
        machineTypes: start.machineTypes,
        deprecated: deprecatedOf(start.used),
        save: createSave(start.pipeline.id, queries),
        local: localWork,
        work,
        readTheirs: createReadTheirs(start.pipeline.id, queries),
        readOnly: !canEdit,
      });
      keepOnLeave(opened, closing.signal);
      setStore(opened);
    };
    void readLocalWork(start.pipeline.id).then(open);
    return () => {
      closing.abort();
      opened?.stop();
      setStore(null);
    };
  }, [start, canEdit, queries]);

  useEffect(() => {
    const known = [...(used.data ?? []), ...latest.components];
    if (known.length === 0) return;
    store?.getState().addComponents(known.map((version) => version.definition));
    store?.getState().setDeprecated(deprecatedOf(known));
  }, [store, used.data, latest.components]);
  useEffect(() => {
    if (!store || !pipeline) return;
    const { revision, saveState, adopt } = store.getState();
    if (pipeline.id === store.getState().pipelineId && pipeline.revision > revision && saveState === 'saved') adopt(pipeline);
  }, [store, pipeline]);
  return store && store.getState().pipelineId === pipeline?.id ? store : null;
}

function deprecatedOf(versions: readonly ComponentVersion[]): ReadonlyMap<string, string> {
  return new Map(versions.flatMap(({ ref, status, reason }) => (status === 'deprecated' ? [[ref, reason ?? '–'] as const] : [])));
}

/** Saves through the API and keeps the cache at what was saved. */
function createSave(id: string, queries: QueryClient): Save {
  return async (document, { revision, saveId }): Promise<SaveAnswer> => {
    try {
      const saved = await api.call('savePipeline', {
        params: { id },
        ifMatch: revision,
        body: { document, saveId, format: documentFormat },
      });
      queries.setQueryData(keys.pipeline(id), saved);
      return { kind: 'saved', revision: saved.revision };
    } catch (error) {
      if (error instanceof RequestError && error.status === 401) void queries.invalidateQueries({ queryKey: keys.session });
      return toSaveAnswer(error);
    }
  };
}

/** Reads what others have saved, and the revision that our own work grew from. */
function createReadTheirs(id: string, queries: QueryClient) {
  return async (revision: number) => {
    const [theirs, base] = await Promise.all([
      api.call('readPipeline', { params: { id } }),
      api.call('readRevision', { params: { id, revision } }),
    ]);
    queries.setQueryData(keys.pipeline(id), theirs);
    return { theirs, base: base.document };
  };
}

/** Unsaved work is kept when the page goes away, and sent when the network comes back. */
function keepOnLeave(store: EditorStore, signal: AbortSignal): void {
  const onHide = () => {
    if (document.visibilityState === 'visible') return;
    store.keepDraft();
    if (store.getState().saveState === 'unsaved') void store.getState().saveNow();
  };
  document.addEventListener('visibilitychange', onHide, { signal });
  window.addEventListener('pagehide', () => store.keepDraft(), { signal });
  window.addEventListener('online', () => store.retrySave(), { signal });
}
