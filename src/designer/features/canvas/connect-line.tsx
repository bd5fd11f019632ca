import { getBezierPath, type ConnectionLineComponentProps } from 'reactflow';

/** Where a link that is being drawn begins and ends, on the canvas. */
export type DrawnLine = Pick<ConnectionLineComponentProps, 'fromX' | 'fromY' | 'fromPosition' | 'toX' | 'toY' | 'toPosition'>;
type Props = DrawnLine & Pick<ConnectionLineComponentProps, 'connectionStatus'>;

/** The link while it is being drawn. */
export function ConnectLine({ fromX, fromY, fromPosition, toX, toY, toPosition, connectionStatus }: Props) {
  const [path] = getBezierPath({
    sourceX: fromX,
    sourceY: fromY,
    sourcePosition: fromPosition,
    targetX: toX,
    targetY: toY,
    targetPosition: toPosition,
  });
  return <path d={path} fill="none" className="weft-connect-line" data-status={connectionStatus ?? 'open'} />;
}
