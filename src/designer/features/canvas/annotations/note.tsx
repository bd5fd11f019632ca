import { memo } from 'react';
import type { NodeProps } from 'reactflow';
import { AnnotationFrame } from './annotation-frame.tsx';
import { AnnotationText } from './annotation-text.tsx';
import type { AnnotationNode } from './to-annotation-nodes.ts';
import '../../../ui/annotation-colors.css';
import './annotations.css';

/** A text on the canvas. */
const Note = memo(function Note({ data: { annotation }, selected }: NodeProps<AnnotationNode>) {
  return (
    <div className="weft-note" data-annotation-color={annotation.color} data-selected={selected}>
      <AnnotationFrame annotation={annotation} selected={selected} />
      <AnnotationText annotation={annotation} />
    </div>
  );
});

/** A coloured frame. It is grabbed at its title and its edges; what happens inside is the canvas's business. */
const GroupFrame = memo(function GroupFrame({ data: { annotation }, selected }: NodeProps<AnnotationNode>) {
  return (
    <div className="weft-group" data-annotation-color={annotation.color} data-selected={selected}>
      {(['top', 'right', 'bottom', 'left'] as const).map((edge) => (
        <div key={edge} className="weft-group-edge" data-edge={edge} />
      ))}
      <AnnotationFrame annotation={annotation} selected={selected} />
      <div className="weft-group-title">
        <AnnotationText annotation={annotation} />
      </div>
    </div>
  );
});

/** How React Flow draws each kind of annotation; `group` is a type of its own, with a look. */
export const annotationTypes = { note: Note, frame: GroupFrame };
