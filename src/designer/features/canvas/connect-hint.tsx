import { type CSSProperties, memo } from 'react';
import { useConnection, useReactFlow, useStoreApi } from 'reactflow';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { useNameIssue } from '../../editor/use-name-issue.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { refusalOf, toEnds } from './refusal.ts';

/** Pixels between the pointer and the hint, and what is kept free for it. */
const gap = 14;
const room = { width: 320, height: 100 } as const;

/** Says at the pointer why the port below it does not take the link that is being drawn. */
export const ConnectHint = memo(function ConnectHint() {
  const store = useEditorStore();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const language = useLanguage();
  const nameIssue = useNameIssue();
  const { inProgress, to, fromHandle, toHandle, isValid } = useConnection();
  if (!inProgress || isValid !== false || !toHandle?.id || !fromHandle?.id || fromHandle.type === toHandle.type) return null;
  const [output, input] = fromHandle.type === 'source' ? [fromHandle, toHandle] : [toHandle, fromHandle];
  const ends = toEnds({
    source: output.nodeId,
    sourceHandle: output.id ?? null,
    target: input.nodeId,
    targetHandle: input.id ?? null,
  });
  const issue = ends && refusalOf(store.getState(), ends);
  if (!issue || !to) return null;
  const { x, y, zoom } = flow.getViewport();
  return (
    <div className="weft-connect-hint" role="status" style={besides({ x: to.x * zoom + x, y: to.y * zoom + y }, flowStore.getState())}>
      {describeIssue(nameIssue(issue), language)}
    </div>
  );
});

/** Right of and below a point, or on the other sides where there is no room for it in the canvas. */
function besides({ x, y }: Position, { width, height }: { readonly width: number; readonly height: number }): CSSProperties {
  return {
    ...(x + room.width > width ? { right: width - x + gap } : { left: x + gap }),
    ...(y + room.height > height ? { bottom: height - y + gap } : { top: y + gap }),
  };
}
