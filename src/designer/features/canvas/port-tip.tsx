import { Tooltip } from '@mantine/core';
import type { Position } from 'reactflow';
import { type FocusEvent, type PointerEvent, useContext, useState } from 'react';
import { useStore } from 'zustand';
import { ConnectingContext } from './connecting.ts';

const waitMs = 150;

/** A port's tooltip, made when the pointer or the focus comes: there are thousands of ports, and one pointer. */
export function usePortTip(text: string, position: Position, disabled: boolean) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const show = (event: PointerEvent<HTMLElement> | FocusEvent<HTMLElement>) => setTarget(event.currentTarget);
  const hide = () => setTarget(null);
  const handlers = { onPointerEnter: show, onPointerLeave: hide, onFocus: show, onBlur: hide };
  const tip = target && !disabled && <PortTip text={text} target={target} position={position} />;
  return { tip, handlers };
}

interface PortTipProps {
  readonly text: string;
  readonly target: HTMLElement;
  readonly position: Position;
}

/** Not while a link is dragged, which it would cover. */
function PortTip({ text, target, position }: PortTipProps) {
  const isDragged = useStore(useContext(ConnectingContext), ({ connecting, clicked }) => connecting !== null && clicked === null);
  return (
    <Tooltip
      label={text}
      target={target}
      opened={!isDragged}
      multiline
      maw={320}
      position={position}
      offset={10}
      transitionProps={{ enterDelay: waitMs }}
    />
  );
}
