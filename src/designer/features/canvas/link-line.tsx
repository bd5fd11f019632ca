import { memo, useContext } from 'react';
import { BaseEdge, type EdgeProps, getBezierPath } from 'reactflow';
import { useTaskView } from '../../live/live-run.tsx';
import { svgPath } from './bends/svg-path.ts';
import { LinkInsert } from './link-insert.tsx';
import { DirectionContext } from './port-sides.ts';
import type { LinkEdge } from './to-flow-links.ts';

/** A link as a smooth line; while its target works, data flows along it. */
export const LinkLine = memo(function LinkLine(props: EdgeProps<LinkEdge>) {
  const state = useTaskView(props.target)?.state;
  const direction = useContext(DirectionContext);
  const [path, x, y] = props.data?.bends ? svgPath(props, props.data.bends, direction) : getBezierPath(props);
  return (
    <>
      <BaseEdge
        id={props.id}
        path={path}
        interactionWidth={18}
        className={state === 'running' ? 'weft-link weft-link-flowing' : 'weft-link'}
      />
      <LinkInsert id={props.id} x={x} y={y} />
    </>
  );
});
