import { memo } from 'react';
import { useReactFlow, useConnection, ViewportPortal } from 'reactflow';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { refusalOf, toEnds } from './refusal.ts';

/** Says at the pointer why the port below it does not take the link that is being drawn. */
export const ConnectHint = memo(function ConnectHint() {
  const store = useEditorStore();
  const flow = useReactFlow();
  const language = useLanguage();
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
  return (
    <ViewportPortal>
      <div
        className="weft-connect-hint"
        role="status"
        style={{ transform: `translate(${to.x}px, ${to.y}px) scale(${1 / flow.getZoom()})` }}
      >
        {describeIssue(issue, language)}
      </div>
    </ViewportPortal>
  );
});
