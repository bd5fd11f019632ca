import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { createClient } from '#contract/client.ts';
import { componentSummaryModel, componentVersionModel, machineTypeModel, pipelineSummaryModel, sessionModel } from '#contract/models.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { createKeptAnswers } from './kept-answers.ts';

/** The one client of the server that the designer uses. */
export const api = createClient();

/** What the designer starts with is kept, so that it starts without a server too. */
const keptAnswers = createKeptAnswers('weft-answers');

/** Keys of what is cached; the workspace's change events make them stale by their first part. */
export const keys = {
  session: ['session'],
  components: ['components'],
  componentDefinitions: (refs: readonly string[]) => ['components', 'definitions', refs],
  componentVersions: (name: string) => ['components', 'versions', name],
  componentUsage: (name: string) => ['components', 'usage', name],
  drafts: ['drafts'],
  codeFiles: (digest: string) => ['code-files', digest],
  draft: (id: string) => ['draft', id],
  pipelines: ['pipelines'],
  pipeline: (id: string) => ['pipeline', id],
  revisions: (id: string) => ['pipelines', 'revisions', id],
  runs: ['runs'],
  /** `document` stands for one state of the document, `wish` for what is to run. */
  runPreview: (pipelineId: string, document: number, wish: unknown) => ['runs', 'preview', pipelineId, document, wish],
  runResumes: (id: string, plan: number) => ['runs', 'resumes', id, plan],
  runList: (filter: Readonly<Record<string, string | number | undefined>>) => ['runs', 'list', filter],
  run: (id: string) => ['runs', 'run', id],
  datasets: ['datasets'],
  machineTypes: ['machine-types'],
  connections: ['connections'],
} as const;

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => keptAnswers.session(sessionModel, () => api.call('readSession', { signal })),
  staleTime: Infinity,
  retry: false,
});

export const componentListQuery = queryOptions({
  queryKey: keys.components,
  queryFn: ({ signal }) =>
    keptAnswers.answer('components', z.array(componentSummaryModel), async () => (await api.call('listComponents', { signal })).items),
});

const nameOfVersion = (ref: string) => `component ${ref}`;

/** Published versions never change, so what was read once stays. */
export function componentsQuery(refs: readonly string[]) {
  const sorted = [...new Set(refs)].sort();
  return queryOptions({
    queryKey: keys.componentDefinitions(sorted),
    queryFn: ({ signal }) =>
      sorted.length === 0
        ? []
        : keptAnswers.answerParts(
            { names: sorted.map(nameOfVersion), nameOf: ({ ref }) => nameOfVersion(ref), schema: componentVersionModel },
            async () => (await api.call('readComponents', { body: { refs: sorted }, signal })).items,
          ),
    placeholderData: keepPreviousData,
  });
}

/** All versions of a component, newest first. */
export function componentVersionsQuery(name: string) {
  return queryOptions({
    queryKey: keys.componentVersions(name),
    queryFn: async ({ signal }) => (await api.call('listComponentVersions', { params: { name }, signal })).items,
  });
}

/** The files of a code bundle, which never changes; null where this server has no such bundle. */
export function codeFilesQuery(digest: string) {
  return queryOptions({
    queryKey: keys.codeFiles(digest),
    queryFn: async ({ signal }) => {
      try {
        return (await api.call('listCodeFiles', { params: { digest }, signal })).items;
      } catch (error) {
        if (error instanceof AppError && error.code === 'E_NOT_FOUND') return null;
        throw error;
      }
    },
    staleTime: Infinity,
  });
}

/** The pipelines and runs that use a component. */
export function componentUsageQuery(name: string) {
  return queryOptions({
    queryKey: keys.componentUsage(name),
    queryFn: ({ signal }) => api.call('componentUsage', { params: { name }, signal }),
  });
}

/** Components that are being written, last changed first. */
export const draftListQuery = queryOptions({
  queryKey: keys.drafts,
  queryFn: async ({ signal }) => (await api.call('listDrafts', { signal })).items,
});

/** A component that is being written. */
export function draftQuery(id: string) {
  return queryOptions({
    queryKey: keys.draft(id),
    queryFn: ({ signal }) => api.call('readDraft', { params: { id }, signal }),
    retry: false,
  });
}

export const pipelineListQuery = queryOptions({
  queryKey: keys.pipelines,
  queryFn: ({ signal }) =>
    keptAnswers.answer('pipelines', z.array(pipelineSummaryModel), async () => (await api.call('listPipelines', { signal })).items),
});

export function pipelineQuery(id: string) {
  return queryOptions({ queryKey: keys.pipeline(id), queryFn: ({ signal }) => api.call('readPipeline', { params: { id }, signal }) });
}

export const machineTypesQuery = queryOptions({
  queryKey: keys.machineTypes,
  queryFn: ({ signal }) =>
    keptAnswers.answer('machine types', z.array(machineTypeModel), async () => (await api.call('listMachineTypes', { signal })).items),
  staleTime: Infinity,
});

export const connectionsQuery = queryOptions({
  queryKey: keys.connections,
  queryFn: async ({ signal }) => (await api.call('listConnections', { signal })).items,
});

/** Who is signed in and what the engine can do. */
export function useSession() {
  return useQuery(sessionQuery);
}

/** The newest version of every component, with its whole definition. */
export function useLatestComponents() {
  const list = useQuery(componentListQuery);
  const { data } = list;
  const query = useMemo(() => componentsQuery((data ?? []).map(({ name, latest }) => `${name}@${latest}`)), [data]);
  const versions = useQuery({ ...query, enabled: list.isSuccess });
  return {
    isPending: list.isPending || versions.isPending,
    error: list.error ?? versions.error,
    components: versions.data ?? [],
    summaries: list.data ?? [],
  };
}

/** The newest version of every component that should still be used. */
export function useUsableComponents() {
  const latest = useLatestComponents();
  return { ...latest, components: latest.components.filter((version) => version.status !== 'deprecated') };
}

export function usePipelines() {
  return useQuery(pipelineListQuery);
}

export function useCreatePipeline() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (document: PipelineDocument) =>
      api.call('createPipeline', { body: { document, saveId: crypto.randomUUID(), format: documentFormat } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.pipelines }),
  });
}

export function useRemovePipeline() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.call('removePipeline', { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.pipelines }),
  });
}
