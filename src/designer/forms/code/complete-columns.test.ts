import { CompletionContext } from '@codemirror/autocomplete';
import { PostgreSQL } from '@codemirror/lang-sql';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { completeColumns } from './complete-columns.ts';

const complete = completeColumns(['island', 'Body Mass (g)', 'a "b"']);

/** What is replaced and what each option would put there; `|` is the cursor. */
function offered(text: string, explicit = false): unknown {
  const pos = text.indexOf('|');
  const doc = text.replace('|', '');
  const state = EditorState.create({ doc, extensions: PostgreSQL.language });
  const result = complete(new CompletionContext(state, pos, explicit));
  return result && { replaced: doc.slice(result.from, result.to), options: result.options.map(({ apply }) => apply) };
}

describe('completing columns in SQL', () => {
  it('offers them for a word, quoted where they are none themselves', () => {
    expect(offered('isl| > 1')).toEqual({ replaced: 'isl', options: ['island', '"Body Mass (g)"', '"a ""b"""'] });
  });

  it('goes on in quotes, and takes the closing one along', () => {
    expect(offered('"Bo|" > 1')).toEqual({ replaced: '"Bo"', options: ['"island"', '"Body Mass (g)"', '"a ""b"""'] });
  });

  it('offers them without a word where it is asked, and never in texts and comments', () => {
    expect(offered('a > |')).toBeNull();
    expect(offered('a > |', true)).toMatchObject({ replaced: '' });
    expect(offered("name = 'isl|'", true)).toBeNull();
    expect(offered('a -- isl|', true)).toBeNull();
  });
});
