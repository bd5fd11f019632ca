import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { RequestError } from '#contract/request-error.ts';
import type { ComponentVersion } from '#contract/models.ts';
import type { MachineType } from '#domain/tuning/machine-type.ts';
import { createDocumentServer, type DocumentServer, type ServerPipeline } from '../editor/document-server.ts';
import type { EditorStore } from '../editor/editor-store.ts';
import { prepareCanvas } from '../features/canvas/layered/use-layered.ts';
import { openPipeline } from './open-pipeline.ts';
import { api, componentsQuery, keys, machineTypesQuery, pipelineQuery, useLatestComponents, useSession } from '../lib/api.ts';

/** What a pipeline was opened with; what changes later reaches the open editor. */
interface Start {
  readonly pipeline: ServerPipeline;
  readonly machineTypes: readonly MachineType[];
  /** Those it uses, and all others that were known by then. */
  readonly components: readonly ComponentVersion[];
}

/** The editor of a pipeline once everything it needs is here; it follows newer revisions and new components. */
export function useOpenPipeline(pipeline: ServerPipeline | undefined): EditorStore | null {
  const queries = useQueryClient();
  const session = useSession();
  const canEdit = session.data?.permissions.includes('edit') ?? false;
  const machineTypes = useQuery(machineTypesQuery);
  const nodes = pipeline?.document.nodes;
  const usedQuery = useMemo(() => componentsQuery(nodes?.map((node) => node.component) ?? []), [nodes]);
  const used = useQuery({ ...usedQuery, enabled: pipeline !== undefined });
  const latest = useLatestComponents();
  const [store, setStore] = useState<EditorStore | null>(null);
  const [start, setStart] = useState<Start | null>(null);
  const opening = pipeline?.id;
  const known = useMemo(() => [...(used.data ?? []), ...latest.components], [used.data, latest.components]);
  const size = pipeline?.document.nodes.length;
  const isOpen = store !== null && store.getState().pipelineId === opening;
  if (pipeline && machineTypes.data && used.data && !used.isPlaceholderData && start?.pipeline.id !== pipeline.id) {
    setStart({ pipeline, machineTypes: machineTypes.data, components: known });
  }

  useEffect(() => {
    if (!isOpen && size !== undefined) prepareCanvas(size);
  }, [isOpen, size]);
  useEffect(() => {
    if (!start) return;
    const { id } = start.pipeline;
    const close = openPipeline({
      id,
      canEdit,
      components: new Map(start.components.map((version) => [version.ref, version.definition])),
      machineTypes: start.machineTypes,
      deprecated: deprecatedOf(start.components),
      server: createCachedServer(id, queries),
      readPipeline: () => queries.getQueryData(pipelineQuery(id).queryKey) ?? start.pipeline,
      onStore: setStore,
    });
    return () => {
      close();
      setStore(null);
    };
  }, [start, canEdit, queries]);

  useEffect(() => {
    if (known.length === 0) return;
    store?.getState().addComponents(known.map((version) => version.definition));
    store?.getState().setDeprecated(deprecatedOf(known));
  }, [store, known]);
  useEffect(() => {
    if (store && pipeline) store.getState().receive(pipeline);
  }, [store, pipeline]);
  return isOpen ? store : null;
}

function deprecatedOf(versions: readonly ComponentVersion[]): ReadonlyMap<string, string> {
  return new Map(versions.flatMap(({ ref, status, reason }) => (status === 'deprecated' ? [[ref, reason ?? '–'] as const] : [])));
}

/** The server of a pipeline; what is read and saved goes into the cache. */
function createCachedServer(id: string, queries: QueryClient): DocumentServer {
  return createDocumentServer(api, id, {
    // A late answer never takes the place of a newer one.
    read: (pipeline) =>
      void queries.setQueryData<ServerPipeline>(keys.pipeline(id), (known) =>
        known && known.revision > pipeline.revision ? known : pipeline,
      ),
    refused: (error) => {
      if (error instanceof RequestError && error.status === 401) void queries.invalidateQueries({ queryKey: keys.session });
    },
  });
}
