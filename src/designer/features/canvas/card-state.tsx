import type { RunState } from '#domain/run/run-event.ts';
import type { TaskState } from '#domain/run/task-state.ts';
import { TaskStateIcon, useStateText } from '../../ui/task-state.tsx';

interface CardStateProps {
  readonly state: TaskState | RunState;
  /** Whether a run before the one that is shown has left it so. */
  readonly isEarlier: boolean;
  /** Why it has failed or waits, in one line. */
  readonly why?: string;
}

/** Where what a card stands for is in its run; the pointer gets it in words. */
export function CardState({ state, isEarlier, why = '' }: CardStateProps) {
  const describe = useStateText();
  const text = describe(state, isEarlier);
  return (
    <span className="weft-card-state" title={why === '' ? text : `${text}: ${why}`}>
      <TaskStateIcon state={state} size={isEarlier ? 14 : 17} isEarlier={isEarlier} />
    </span>
  );
}
