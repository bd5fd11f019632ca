import type { CompletionContext } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';

/** Languages that the editor colours; each is loaded when it is first needed. */
export const codeLanguages = {
  plain: () => Promise.resolve<Extension>([]),
  sql: async () => {
    const { keywordCompletionSource, PostgreSQL } = await import('@codemirror/lang-sql');
    const complete = keywordCompletionSource(PostgreSQL, true);
    // Keywords only where they are asked for: columns come while one types.
    const asked = (context: CompletionContext) => (context.explicit ? complete(context) : null);
    return [PostgreSQL.language, PostgreSQL.language.data.of({ autocomplete: asked })];
  },
  python: async () => (await import('@codemirror/lang-python')).python(),
  yaml: async () => (await import('@codemirror/lang-yaml')).yaml(),
  shell: async () => (await import('./shell-language.ts')).shellLanguage,
  json: async () => (await import('@codemirror/lang-json')).json(),
} satisfies Record<string, () => Promise<Extension>>;

export type CodeLanguage = keyof typeof codeLanguages;
