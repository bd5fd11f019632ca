import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { completeCommand } from './complete-command.ts';

const complete = completeCommand([
  { name: 'PAI_INPUT_TRAIN', carries: '/ml/input/data/train/', needsQuotes: false },
  { name: 'PAI_HPS_NOTE', carries: 'note', needsQuotes: true },
  { name: '@', carries: 'all parameters', needsQuotes: true },
]);

/** What each option would put in the place of what is written; `|` is the cursor. */
function offered(text: string, explicit = false): unknown {
  const pos = text.indexOf('|');
  const doc = text.replace('|', '');
  const result = complete(new CompletionContext(EditorState.create({ doc }), pos, explicit));
  return result && { from: result.from, options: result.options.map(({ apply }) => apply) };
}

describe('completing a command', () => {
  it('offers variables behind a dollar sign, in quotes where their values may hold spaces', () => {
    expect(offered('run $PA|')).toEqual({ from: 4, options: ['$PAI_INPUT_TRAIN', '"$PAI_HPS_NOTE"', '"$@"'] });
  });

  it('adds no quotes inside of quotes', () => {
    expect(offered('run "$|"')).toEqual({ from: 5, options: ['$PAI_INPUT_TRAIN', '$PAI_HPS_NOTE', '$@'] });
  });

  it('closes a brace unless it is closed, and leaves "$@" out of it', () => {
    expect(offered('run ${|')).toEqual({ from: 4, options: ['${PAI_INPUT_TRAIN}', '${PAI_HPS_NOTE}'] });
    expect(offered('run ${|}')).toEqual({ from: 4, options: ['${PAI_INPUT_TRAIN', '${PAI_HPS_NOTE'] });
  });

  it('adds the dollar sign to a name written without it', () => {
    expect(offered('run PAI_I|')).toEqual({ from: 4, options: ['$PAI_INPUT_TRAIN', '"$PAI_HPS_NOTE"', '"$@"'] });
  });

  it('stays quiet in words and comments unless asked, and in comments even then', () => {
    expect(offered('python |')).toBeNull();
    expect(offered('pyth|')).toBeNull();
    expect(offered('run # $PA|', true)).toBeNull();
    expect(offered('run |', true)).toMatchObject({ from: 4 });
  });

  it('says what each variable carries', () => {
    const result = complete(new CompletionContext(EditorState.create({ doc: '$' }), 1, false));
    expect(result?.options[0]).toMatchObject({ label: '$PAI_INPUT_TRAIN', detail: '/ml/input/data/train/' });
  });
});
