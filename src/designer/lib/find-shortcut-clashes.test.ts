import { describe, expect, it } from 'vitest';
import type { Action } from './actions.tsx';
import { findShortcutClashes } from './find-shortcut-clashes.ts';

const action = (id: string, shortcut: Action['shortcut'], given: Partial<Action> = {}): Action => ({
  id,
  group: 'Test',
  label: id,
  ...(shortcut !== undefined && { shortcut }),
  run: () => undefined,
  ...given,
});

describe('shortcuts', () => {
  it('clash where two actions answer to one, however it is written', () => {
    const actions = [action('one', 'shift+mod+Z'), action('two', ['F', 'mod+shift+z']), action('three', 'Z')];
    expect(findShortcutClashes(actions)).toEqual([{ shortcut: 'mod+shift+z', ids: ['one', 'two'] }]);
  });

  it('clash where one works anywhere and the other in one place', () => {
    expect(findShortcutClashes([action('one', 'Enter', { context: 'graph' }), action('two', 'Enter')])).toHaveLength(1);
  });

  it('do not clash where an action has the same one twice, or none', () => {
    expect(findShortcutClashes([action('one', ['F', 'f']), action('two', undefined), action('three', undefined)])).toEqual([]);
  });
});
