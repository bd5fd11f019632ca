import type { ReactNode } from 'react';
import './gives-way.css';

interface GivesWayProps {
  /** Who goes first where the room is short: 1 before 2, and so on. */
  readonly turn: 1 | 2 | 3 | 4 | 5;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Words in a toolbar that leave the eye, not the ear, where it is too narrow; what they name needs a tooltip that says them, too. */
export function GivesWay({ turn, className = '', children }: GivesWayProps) {
  return (
    <span className={`weft-gives-way ${className}`} data-turn={turn}>
      {children}
    </span>
  );
}
