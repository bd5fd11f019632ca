import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './resize-handle.css';

interface Props {
  readonly label: string;
  /** Which edge of its panel the handle sits on. */
  readonly edge: 'left' | 'right' | 'top';
  /** The panel's size in pixels. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly onSize: (size: number) => void;
}

const keyStep = 16;

/** The edge between two panels: drag it, or move it by arrow keys. */
export function ResizeHandle({ label, edge, size, min, max, onSize }: Props) {
  const start = useRef<{ at: number; size: number } | null>(null);
  const vertical = edge !== 'top';
  const sign = edge === 'right' ? 1 : -1;
  const place = (event: PointerEvent) => (vertical ? event.clientX : event.clientY);
  const set = (wanted: number) => onSize(Math.round(Math.min(max, Math.max(min, wanted))));
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (turn === undefined) return;
    event.preventDefault();
    set(size + turn * sign * keyStep);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={vertical ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      className={`weft-resize weft-resize-${edge}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: place(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current) set(start.current.size + (place(event) - start.current.at) * sign);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
