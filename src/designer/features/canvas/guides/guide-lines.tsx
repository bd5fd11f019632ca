import { useStore, ViewportPortal } from 'reactflow';
import type { Guide } from '../../../editor/align/guides.ts';
import { useMotion } from '../motion.ts';
import './guide-lines.css';

/** The lines that what is dragged shares with others. */
export function GuideLines() {
  const guides = useMotion((motion) => motion.guides);
  return guides.length > 0 && <Lines guides={guides} />;
}

function Lines({ guides }: { readonly guides: readonly Guide[] }) {
  const zoom = useStore((state) => state.transform[2]);
  return (
    <ViewportPortal>
      <svg className="weft-guides" aria-hidden>
        {guides.map(({ across, at, from, to }) => {
          const ends = across === 'x' ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at };
          return <line key={`${across} ${at}`} {...ends} strokeWidth={1 / zoom} />;
        })}
      </svg>
    </ViewportPortal>
  );
}
