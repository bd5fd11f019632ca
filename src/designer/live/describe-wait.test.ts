import { expect, it } from 'vitest';
import { taskReasonTexts } from '#domain/run/task-reason-texts.ts';
import { describeWait } from './describe-wait.ts';

it('says what a queued task waits for, and nothing of others', () => {
  expect(describeWait({ state: 'queued', reason: 'waiting-for-cpu' }, 'en')).toBe(taskReasonTexts['waiting-for-cpu'].en);
  expect(describeWait({ state: 'queued', reason: 'waiting-for-cpu' }, 'zh')).toBe(taskReasonTexts['waiting-for-cpu'].zh);
  expect(describeWait({ state: 'queued' }, 'en')).toBe('');
  expect(describeWait({ state: 'failed', reason: 'timeout' }, 'en')).toBe('');
  expect(describeWait(undefined, 'en')).toBe('');
});
