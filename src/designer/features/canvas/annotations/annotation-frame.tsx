import { NodeResizer, NodeToolbar, Position } from 'reactflow';
import type { Annotation } from '#domain/pipeline/pipeline.ts';
import { leastSize } from '../../../editor/annotations/new-annotation.ts';
import { ColorChoice } from '../../../editor/annotations/color-choice.tsx';
import { useEditor } from '../../../editor/editor-provider.tsx';

/** What a selected note or group is resized and coloured by. */
export function AnnotationFrame({ annotation, selected }: { readonly annotation: Annotation; readonly selected: boolean }) {
  const canEdit = useEditor((state) => !state.readOnly);
  const isAlone = useEditor((state) => state.selection.nodes.length === 1);
  const edit = useEditor((state) => state.edit);
  if (!selected || !canEdit) return null;
  const { id, color } = annotation;
  return (
    <>
      <NodeResizer
        minWidth={leastSize.width}
        minHeight={leastSize.height}
        handleClassName="weft-resize-corner"
        lineClassName="weft-resize-line"
      />
      <NodeToolbar isVisible={isAlone} position={Position.Top} offset={8} className="weft-annotation-bar" style={{ zIndex: 5 }}>
        <ColorChoice
          value={color}
          onChoose={(next) => edit({ type: 'annotation.set', id, annotation: { ...annotation, color: next } }, 'color')}
        />
      </NodeToolbar>
    </>
  );
}
