import { Tooltip } from '@mantine/core';
import type { Position } from 'reactflow';
import { type FocusEvent, type PointerEvent, useState } from 'react';

const waitMs = 150;

/** A port's tooltip, made when the pointer or the focus comes: there are thousands of ports, and one pointer. */
export function usePortTip(text: string, position: Position, disabled: boolean) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const show = (event: PointerEvent<HTMLElement> | FocusEvent<HTMLElement>) => setTarget(event.currentTarget);
  const hide = () => setTarget(null);
  const handlers = { onPointerEnter: show, onPointerLeave: hide, onFocus: show, onBlur: hide };
  const tip = target && !disabled && (
    <Tooltip
      label={text}
      target={target}
      opened
      multiline
      maw={320}
      position={position}
      offset={10}
      transitionProps={{ enterDelay: waitMs }}
    />
  );
  return { tip, handlers };
}
