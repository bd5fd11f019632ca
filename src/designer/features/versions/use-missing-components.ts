import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ComponentLookup } from '#domain/component/component.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { componentsQuery } from '../../lib/api.ts';

/** The components of documents that the open pipeline does not use any more; undefined until they are read. */
export function useMissingComponents(documents: readonly PipelineDocument[]): ComponentLookup | undefined {
  const known = useEditor((state) => state.components);
  const used = new Set(documents.flatMap(({ nodes }) => nodes.map(({ component }) => component)));
  const { data } = useQuery(componentsQuery([...used].filter((ref) => !known.has(ref))));
  return useMemo(() => data && new Map(data.map(({ ref, definition }) => [ref, definition])), [data]);
}
