import type { Language } from '#domain/issue/describe-issue.ts';
import type { TaskView } from '#domain/run/run-event.ts';
import { taskReasonTexts } from '#domain/run/task-reason-texts.ts';

/** What a queued task waits for, in words; empty of other tasks and where nothing is known. */
export function describeWait(task: Pick<TaskView, 'state' | 'reason'> | undefined, language: Language): string {
  return task?.state === 'queued' && task.reason !== undefined ? taskReasonTexts[task.reason][language] : '';
}
