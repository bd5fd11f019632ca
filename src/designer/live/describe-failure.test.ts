import { expect, it } from 'vitest';
import { taskReasonTexts } from '#domain/run/task-reason-texts.ts';
import { describeFailure } from './describe-failure.ts';

it('says why a task failed in one line', () => {
  const failed = { reason: 'command-failed', message: 'error: the table has no column "specie"\nmore' } as const;
  expect(describeFailure(failed, 'en')).toBe('the table has no column "specie"');
  expect(describeFailure({ reason: 'command-failed' }, 'en')).toBe(taskReasonTexts['command-failed'].en);
  expect(describeFailure({ reason: 'timeout', message: 'row 3' }, 'zh')).toBe(`${taskReasonTexts.timeout.zh} row 3`);
  expect(describeFailure({}, 'en')).toBe('');
  expect(describeFailure({ message: 'a'.repeat(500) }, 'en')).toMatch(/^a{479}…$/);
});
