import type { CodeSource } from '#domain/component/component.ts';

/** Where the code comes from, in one line. */
export function describeCode(code: CodeSource): string {
  if (code.type === 'oss') return code.uri;
  if (code.type === 'git') return [code.url, code.branch, code.commit].filter((part) => part !== undefined).join(' · ');
  return code.type === 'local' ? code.path : code.digest;
}
