import type { Node } from 'reactflow';
import type { Annotation, Position } from '#domain/pipeline/pipeline.ts';
import type { Framed } from '../../../editor/frame.ts';
import { noRoleDescription } from '../../../ui/no-role-description.ts';

/** What React Flow is given for a note or a group. */
export type AnnotationNode = Node<{ readonly annotation: Annotation }, 'note' | 'frame'>;

/** Beneath links and cards, groups also beneath notes. */
const layers: Readonly<Record<Annotation['kind'], number>> = { group: -2, note: -1 };

/** On top, so that links and cards do not cover what it is resized by. */
const selectedNote = 1;

interface Shown {
  readonly selected: ReadonlySet<string>;
  readonly moved: ReadonlyMap<string, Position>;
  readonly sized: ReadonlyMap<string, Framed>;
  /** The name for screen readers; a new function says that all names are new. */
  readonly describe: (annotation: Annotation) => string;
}

interface Kept {
  readonly describe: Shown['describe'];
  readonly isSelected: boolean;
  readonly node: AnnotationNode;
}

const kept = new WeakMap<Annotation, Kept>();

/** Notes and groups as React Flow wants them, larger ones first, so that what lies in another can be reached. */
export function toAnnotationNodes(annotations: readonly Annotation[], shown: Shown): AnnotationNode[] {
  return annotations
    .toSorted((one, other) => areaOf(other) - areaOf(one))
    .map((annotation) => {
      const node = keep(annotation, shown);
      const frame = shown.sized.get(annotation.id);
      const position = frame?.position ?? shown.moved.get(annotation.id);
      if (frame) return { ...node, position: frame.position, ...frame.size, measured: frame.size };
      return position ? { ...node, position } : node;
    });
}

function areaOf({ size }: Annotation): number {
  return size.width * size.height;
}

function keep(annotation: Annotation, { selected, describe }: Shown): AnnotationNode {
  const isSelected = selected.has(annotation.id);
  const known = kept.get(annotation);
  if (known?.describe === describe && known.isSelected === isSelected) return known.node;
  const { id, kind, position, size } = annotation;
  const node: AnnotationNode = {
    id,
    type: kind === 'group' ? 'frame' : 'note',
    position,
    data: { annotation },
    selected: isSelected,
    measured: size,
    ...size,
    zIndex: isSelected && kind === 'note' ? selectedNote : layers[kind],
    connectable: false,
    ariaLabel: describe(annotation),
    domAttributes: noRoleDescription,
    ...(kind === 'group' && { style: { pointerEvents: 'none' } }),
  };
  kept.set(annotation, { describe, isSelected, node });
  return node;
}
