import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { api, keys } from '../../lib/api.ts';
import { type CodeFolder, readCodeFiles } from './read-code-files.ts';

export interface Publication {
  readonly definition: ComponentDefinition;
  /** The folder that becomes the version's code; null keeps the code that the file names. */
  readonly code: CodeFolder | null;
}

/** Stores the code, if there is some, and publishes the version. Palette and list see it at once. */
export function usePublish() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ definition, code }: Publication) =>
      api.call('publishComponent', { body: { definition: code === null ? definition : withCode(definition, await store(code)) } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.components }),
  });
}

async function store(folder: CodeFolder): Promise<string> {
  const { digest } = await api.call('storeCode', { body: { files: await readCodeFiles(folder) } });
  return digest;
}

function withCode(definition: ComponentDefinition, digest: string): ComponentDefinition {
  const { spec } = definition;
  return { ...definition, spec: { ...spec, execution: { ...spec.execution, code: { type: 'bundle', digest } } } };
}
