import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Run } from '#contract/models.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { MachineType } from '#domain/tuning/machine-type.ts';
import { createMemoryStore } from '../editor/memory-store.ts';
import { EditorProvider } from '../editor/editor-provider.tsx';
import { createEditorStore, type EditorStore } from '../editor/editor-store.ts';
import { Canvas } from '../features/canvas/canvas.tsx';
import type { RunGraphProps } from '../features/runs/run-page.tsx';
import { componentsQuery, machineTypesQuery } from '../lib/api.ts';
import { NotRead } from '../ui/not-read.tsx';

/** The pipeline as it ran, on the designer's canvas, to look at. */
export function RunGraph(props: RunGraphProps) {
  const { nodes } = props.run.document;
  const components = useQuery(useMemo(() => componentsQuery(nodes.map((node) => node.component)), [nodes]));
  const machineTypes = useQuery(machineTypesQuery);
  if (!components.data) return <NotRead query={components} />;
  if (!machineTypes.data) return <NotRead query={machineTypes} />;
  return <LoadedGraph {...props} definitions={components.data.map((version) => version.definition)} machineTypes={machineTypes.data} />;
}

interface LoadedProps extends RunGraphProps {
  readonly definitions: readonly ComponentDefinition[];
  readonly machineTypes: readonly MachineType[];
}

function LoadedGraph({ run, selected, onSelect, definitions, machineTypes }: LoadedProps) {
  const [store] = useState(() => openRun(run, definitions, machineTypes));
  useEffect(() => () => void store.stop(), [store]);
  useEffect(() => {
    const shown = store.getState().selection.nodes;
    if (selected !== null && shown[0] !== selected) store.getState().select({ nodes: [selected] });
  }, [store, selected]);
  useEffect(
    () =>
      store.subscribe(({ selection }, before) => {
        const [node] = selection.nodes;
        if (selection !== before.selection && node !== undefined) onSelect(node);
      }),
    [store, onSelect],
  );
  return (
    <EditorProvider store={store}>
      <Canvas />
    </EditorProvider>
  );
}

/** An editor that neither edits nor saves: it holds the document that the run ran. */
function openRun(run: Run, definitions: readonly ComponentDefinition[], machineTypes: readonly MachineType[]): EditorStore {
  return createEditorStore({
    pipeline: { id: run.pipelineId, revision: run.revision, saveId: '', format: documentFormat, document: run.document },
    components: new Map(definitions.map((definition) => [`${definition.metadata.name}@${definition.metadata.version}`, definition])),
    machineTypes,
    server: { save: () => Promise.resolve({ kind: 'unreachable' }) },
    local: createMemoryStore(),
    readOnly: 'run',
  });
}
