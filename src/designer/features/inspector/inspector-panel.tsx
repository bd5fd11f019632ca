import { useEditor } from '../../editor/editor-provider.tsx';
import { NodeInspector } from './node-inspector.tsx';
import { PipelineSettings } from './pipeline-settings.tsx';
import { SeveralNodes } from './several-nodes.tsx';
import './inspector-panel.css';

/** What can be set of what is selected: the pipeline, one node, or what several nodes share. */
export function InspectorPanel() {
  const ids = useEditor((state) => state.selection.nodes);
  const [first] = ids;
  if (first === undefined) return <PipelineSettings />;
  return ids.length === 1 ? <NodeInspector key={first} id={first} /> : <SeveralNodes key={ids.join(' ')} ids={ids} />;
}
