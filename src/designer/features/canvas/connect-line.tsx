import { getBezierPath, type ConnectionLineComponentProps } from 'reactflow';

/** The link while it is being drawn. */
export function ConnectLine({ fromX, fromY, fromPosition, toX, toY, toPosition, connectionStatus }: ConnectionLineComponentProps) {
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
