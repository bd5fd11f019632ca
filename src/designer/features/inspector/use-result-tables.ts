import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ComponentLookup } from '#domain/component/component.ts';
import { formatOf } from '#domain/channel/may-connect.ts';
import { own } from '#domain/names/own.ts';
import { type IncomingLink, incomingLinks } from '#domain/pipeline/graph.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { hasResult } from '#domain/run/has-result.ts';
import { keys } from '../../lib/api.ts';
import type { ResultTable } from '../../live/artifact/result-columns-query.ts';
import type { LiveRun } from '../../live/live-run-store.ts';
import { createEarlierRuns } from '../../live/earlier-runs.ts';
import { useLiveRun, useLiveRunPart } from '../../live/live-run.tsx';
import { readLastResults } from '../../live/read-earlier-tasks.ts';

const none: readonly IncomingLink[] = [];

/** The tables that come into a node, as the nodes before it made them last: in the run that is shown or one before, however these ended. */
export function useResultTables(node: PipelineNode, document: PipelineDocument, components: ComponentLookup, asks: boolean): ResultTable[] {
  const links = useMemo(
    () => (asks ? incomingLinks(node).filter((link) => isTable(link, document, components)) : none),
    [asks, node, document, components],
  );
  const runs = useLiveRunPart(useShallow((live) => links.map((link) => runWithResult(live, link.node))));
  const before = useLastResults(links.flatMap(({ node: source }, at) => (runs[at] === null ? source : [])));
  return links.flatMap(({ node: task, output }, at) => {
    const run = runs[at] ?? own(before, task);
    return run === undefined ? [] : { run, task, output };
  });
}

/** The runs that have the results of nodes which left none in the run that is shown, e.g. because it failed before them. */
function useLastResults(nodes: readonly string[]): Readonly<Record<string, string>> {
  const queries = useQueryClient();
  const { run } = useLiveRun();
  const { data = {} } = useQuery({
    queryKey: [...keys.runs, 'last results', run?.id, nodes],
    queryFn: () => (run === null ? {} : readLastResults(run, nodes, createEarlierRuns(queries))),
    enabled: run !== null && nodes.length > 0,
    staleTime: Infinity,
    retry: false,
  });
  return data;
}

function isTable({ node, output }: IncomingLink, document: PipelineDocument, components: ComponentLookup): boolean {
  const outputs = components.get(findNode(document, node)?.component ?? '')?.spec.outputs ?? [];
  return outputs.some((channel) => channel.name === output && formatOf(channel) === 'table');
}

/** The id of the run that has the latest result of a node; null where none is known. */
export function runWithResult({ run, view, earlier }: Pick<LiveRun, 'run' | 'view' | 'earlier'>, node: string): string | null {
  if (run && view && hasResult(view, node)) return run.id;
  const before = own(earlier, node);
  return before && hasResult(before.run.view, node) ? before.run.id : null;
}
