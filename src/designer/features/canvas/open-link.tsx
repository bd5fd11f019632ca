import { Position, ViewportPortal } from 'reactflow';
import { ConnectLine, type DrawnLine } from './connect-line.tsx';

/** Where a link begins, and where it was let go, on the canvas. */
export type LooseLink = Omit<DrawnLine, 'toPosition'>;

const facing: Readonly<Record<Position, Position>> = {
  [Position.Top]: Position.Bottom,
  [Position.Bottom]: Position.Top,
  [Position.Left]: Position.Right,
  [Position.Right]: Position.Left,
};

/** The link that was let go in empty space, for as long as it is not known what to link. */
export function OpenLink({ line }: { readonly line: LooseLink }) {
  return (
    <ViewportPortal>
      <svg className="weft-open-link" aria-hidden>
        <ConnectLine {...line} toPosition={facing[line.fromPosition]} connectionStatus={null} />
      </svg>
    </ViewportPortal>
  );
}
