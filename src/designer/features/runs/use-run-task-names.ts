import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Run } from '#contract/models.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { nodeNameOf } from '../../editor/node-text.ts';
import { componentsQuery } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';

/** Gives what a task of a run is called: as on its node's card; as the plan has it while its component isn't known, else its id. */
export function useRunTaskNames({ document, plan }: Pick<Run, 'document' | 'plan'>): (task: { readonly id: string }) => string {
  const language = useLanguage();
  const { data = [] } = useQuery(useMemo(() => componentsQuery(document.nodes.map((node) => node.component)), [document]));
  const components = useMemo(() => new Map(data.map(({ ref, definition }) => [ref, definition])), [data]);
  return ({ id }) => {
    const node = findNode(document, id);
    if (node && components.has(node.component)) return nodeNameOf(node, components, language);
    return plan.tasks.find((task) => task.id === id)?.label ?? id;
  };
}
