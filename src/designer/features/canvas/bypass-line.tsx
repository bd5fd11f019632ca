import { IconArrowForwardUp } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { passesOf } from '#domain/pipeline/bypass.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { cardSize } from '../../editor/card-size.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { portsOf } from '../../editor/ports-of.ts';
import { DirectionContext } from './port-sides.ts';
import './bypass-line.css';

/** Shows on a disabled card how data passes by what it says, from input to output. */
export function BypassLine({ node, definition }: { readonly node: PipelineNode; readonly definition: ComponentDefinition | undefined }) {
  const components = useEditor((state) => state.components);
  const { inputs, outputs } = portsOf(node, definition, undefined);
  const isDown = useContext(DirectionContext) === 'down';
  const { width, height } = cardSize;
  const placeOf = (ports: readonly { readonly name: string }[], name: string) =>
    ((isDown ? width : height) * (ports.findIndex((port) => port.name === name) + 1)) / (ports.length + 1);
  return (
    <svg className="weft-bypass" width={width} height={height} aria-hidden>
      {passesOf(node, components).map(({ input, output }) => {
        const [from, to] = [placeOf(inputs, input), placeOf(outputs, output)];
        const points = isDown
          ? pathAround(from, to, { length: width, depth: height })
          : pathAround(from, to, { length: height, depth: width }).map(([x, y]): Point => [y, x]);
        return <path key={output} d={rounded(points)} />;
      })}
    </svg>
  );
}

type Point = readonly [x: number, y: number];

/** Between the edge of a card and what is written on it. */
const inset = 5;

interface Extent {
  /** Of the edges that have ports. */
  readonly length: number;
  /** From one of these to the other. */
  readonly depth: number;
}

/** From a place on one edge to a place on the other, along the nearer of the edges between them: places along and across. */
function pathAround(from: number, to: number, { length, depth }: Extent): readonly Point[] {
  const side = from + to < length ? inset : length - inset;
  return [
    [from, 0],
    [from, inset],
    [side, inset],
    [side, depth - inset],
    [to, depth - inset],
    [to, depth],
  ];
}

/** Through all points, with corners as round as there is room for. */
function rounded(points: readonly Point[]): string {
  return points
    .map((point, at) => {
      const [before, after] = [points[at - 1], points[at + 1]];
      if (!before || !after) return `${before ? 'L' : 'M'} ${point.join(' ')}`;
      return `L ${towards(point, before).join(' ')} Q ${point.join(' ')} ${towards(point, after).join(' ')}`;
    })
    .join(' ');
}

function towards([x, y]: Point, [otherX, otherY]: Point): Point {
  const far = Math.hypot(otherX - x, otherY - y) || 1;
  const share = Math.min(inset, far / 2) / far;
  return [x + (otherX - x) * share, y + (otherY - y) * share];
}

/** Says that a node is passed over. */
export function DisabledMark() {
  const { t } = useTranslation('canvas');
  return (
    <span className="weft-card-state" role="img" aria-label={t('disabled')} title={t('disabled')}>
      <IconArrowForwardUp size={16} aria-hidden />
    </span>
  );
}
