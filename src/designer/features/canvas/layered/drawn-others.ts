import type { Level, LevelSubPipeline } from '#domain/pipeline/level.ts';
import { type Annotation, annotationColors } from '#domain/pipeline/pipeline.ts';
import { firstLineOf } from '../../../editor/annotations/plain-text-of.ts';
import { subPipelineSize } from '../../../editor/card-size.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import { componentLooks } from '../../../ui/component-icon.tsx';
import type { DrawnItem } from '../painter/drawing.ts';
import { packPorts } from '../painter/packed-ports.ts';
import { gateSize, placeGates } from '../sub-pipeline/place-gates.ts';

/** The look of sub-pipelines; after it come the colours of annotations. The order of `PaletteSamples`. */
const subPipelineLook = componentLooks.length;

/** After all of them: a gate is nothing but ground. */
const noLook = subPipelineLook + 1 + annotationColors.length;

const plain = { detail: '', disabled: false, ports: '' } as const;

/** A sub-pipeline as an item. */
export function drawnSubPipeline(subPipeline: LevelSubPipeline): DrawnItem {
  const { item, inputs, outputs, members, disabled } = subPipeline;
  const size = subPipelineSize(subPipeline);
  return {
    ...plain,
    id: item.id,
    kind: 'subPipeline',
    ...item.position,
    ...size,
    label: item.label,
    detail: String(members.length),
    look: subPipelineLook,
    disabled,
    ports: packPorts(
      inputs.map(({ format }) => format),
      outputs.map(({ format }) => format),
    ),
  };
}

/** A note or group as an item, with the first line of its text. */
export function drawnAnnotation(annotation: Annotation): DrawnItem {
  const { id, kind, color, position, size } = annotation;
  const look = subPipelineLook + 1 + annotationColors.indexOf(color);
  return { ...plain, id, kind, ...position, ...size, label: firstLineOf(annotation), look };
}

/** The gates of a level as items: ground for the pills that are in the page. */
export function drawnGates(level: Level, direction: FlowDirection): DrawnItem[] {
  return placeGates(level, direction).map(({ id, position }) => ({
    ...plain,
    id,
    kind: 'gate',
    ...position,
    ...gateSize,
    label: '',
    look: noLook,
  }));
}
