import { IconHistory } from '@tabler/icons-react';
import { useNodeMark } from './node-marks.tsx';
import { useMarkText } from './use-mark-text.ts';
import './stale-note.css';

/** That the result of a node is not what the pipeline asks for any more, and why, in the words of its card. */
export function StaleNote({ node }: { node: string }) {
  const describe = useMarkText();
  const mark = useNodeMark(node);
  if (mark?.kind !== 'stale') return null;
  const text = describe(mark);
  return (
    <span className="weft-stale-note" title={text}>
      <IconHistory size={14} aria-hidden />
      <span>{text}</span>
    </span>
  );
}
