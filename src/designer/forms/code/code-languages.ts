import type { Extension } from '@codemirror/state';

/** Languages that the editor colours; each is loaded when it is first needed. */
export const codeLanguages = {
  plain: () => Promise.resolve<Extension>([]),
  sql: async () => {
    const { sql, PostgreSQL } = await import('@codemirror/lang-sql');
    return sql({ dialect: PostgreSQL, upperCaseKeywords: true });
  },
  python: async () => (await import('@codemirror/lang-python')).python(),
  yaml: async () => (await import('@codemirror/lang-yaml')).yaml(),
  shell: async () => (await import('./shell-language.ts')).shellLanguage,
  json: async () => (await import('@codemirror/lang-json')).json(),
} satisfies Record<string, () => Promise<Extension>>;

export type CodeLanguage = keyof typeof codeLanguages;
