import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { parseAddress } from '#domain/channel/parse-address.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { withoutDisabled } from '#domain/pipeline/bypass.ts';
import { incomingLinks } from '#domain/pipeline/graph.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { datasetColumnsQuery } from '../../lib/dataset-queries.ts';
import { resultColumnsQuery } from '../../live/artifact/result-columns-query.ts';
import { useResultTables } from './use-result-tables.ts';

const namesColumns: ReadonlySet<string> = new Set(['column', 'columns', 'sql']);

/** Names of columns, as far as they are known. */
export interface IncomingColumns {
  readonly names: readonly string[];
  /** Whether more may be known soon. */
  readonly isComing: boolean;
}

/**
 * Names of columns that a node's data may have: those of the tables that the nodes before it made last, and where they made
 * none, those of the datasets that it, or a node right before it, reads. Only asked for where a field names columns. Further
 * up, steps between may have renamed them, so nothing is suggested; disabled ones don't, and are passed over.
 */
export function useIncomingColumns(selected: PipelineNode, definition: ComponentDefinition): IncomingColumns {
  const drawn = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const asks = definition.spec.parameters.some(({ editor }) => editor !== undefined && namesColumns.has(editor));
  const document = useMemo(() => (asks ? withoutDisabled(drawn, components).document : drawn), [asks, drawn, components]);
  const node = findNode(document, selected.id) ?? selected;
  const tables = useResultTables(node, document, components, asks);
  const made = useQueries({ queries: tables.map(resultColumnsQuery), combine: columnsOf });
  const datasets = useMemo(() => (asks ? datasetsBefore(document, node.id) : []), [asks, document, node.id]);
  const read = useQueries({ queries: datasets.map(datasetColumnsQuery), combine: columnsOf });
  return { names: made.names.length > 0 ? made.names : read.names, isComing: made.isComing || read.isComing };
}

function columnsOf(results: readonly { readonly data?: string[] | undefined; readonly isFetching: boolean }[]): IncomingColumns {
  return { names: [...new Set(results.flatMap((result) => result.data ?? []))], isComing: results.some(({ isFetching }) => isFetching) };
}

function datasetsBefore(document: PipelineDocument, id: string): string[] {
  const node = findNode(document, id);
  const near = [id, ...(node === undefined ? [] : incomingLinks(node).map((link) => link.node))];
  const bindings = near.flatMap((one) => Object.values(findNode(document, one)?.inputs ?? {}));
  const names = bindings.flatMap((binding) => {
    const address = 'uri' in binding ? parseAddress(binding.uri) : null;
    return address?.ok === true && address.value.kind === 'dataset' ? [address.value.name] : [];
  });
  return [...new Set(names)].toSorted();
}
