import type { Language } from '#domain/issue/describe-issue.ts';
import type { TaskView } from '#domain/run/run-event.ts';
import { taskReasonTexts } from '#domain/run/task-reason-texts.ts';

/** So much of what a task says is shown where there is one line. */
const mostCharacters = 480;

/** Why a task failed, in one line: the last thing its command said, else (or first) why in the engine's view; empty where nothing is known. */
export function describeFailure({ reason, message = '' }: Pick<TaskView, 'reason' | 'message'>, language: Language): string {
  const [line = ''] = message.trim().split('\n');
  const whole = line.replace(/^error:\s*/i, '');
  const said = whole.length > mostCharacters ? `${whole.slice(0, mostCharacters - 1)}…` : whole;
  const isObvious = reason === undefined || (reason === 'command-failed' && said !== '');
  return [isObvious ? '' : taskReasonTexts[reason][language], said].filter((part) => part !== '').join(' ');
}
