import { commonErrors } from '#contract/openapi.ts';
import { httpStatusOf } from '#contract/http-status.ts';
import type { Route } from '#contract/route.ts';
import { routes } from '#contract/routes.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';

/** The interface for people to read: one page without scripts, made from the same records as everything else. */
export function toDocsPage(version: string): string {
  const records = Object.entries<Route>(routes);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Weft API</title><style>${style}</style></head>
<body><main><h1>Weft API ${escapeHtml(version)}</h1>
<p>All shapes stand in <a href="/api/openapi.json">openapi.json</a>. Errors are problem documents with a <code>code</code>. A script signs in with
<code>Authorization: Bearer</code> and the content of the file <code>token</code> in the data directory.</p>
<p>Any call may answer ${commonErrors.map(toError).join(', ')}.</p>
${records.map(([name, record]) => toSection(name, record)).join('\n')}
</main></body></html>
`;
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:60rem;margin:0 auto;padding:2rem 1rem}
section{border-top:1px solid #8886;padding:.75rem 0}h2{font-size:1rem;margin:0}p{margin:.25rem 0}code{font:.9em ui-monospace,monospace}`;

function toSection(name: string, record: Route): string {
  const query = Object.keys(record.query?.shape ?? {});
  const lines = [
    `Needs: ${record.policy === 'public' ? 'nothing' : record.policy}${record.ifMatch === true ? ', <code>If-Match</code>' : ''}`,
    ...(query.length === 0 ? [] : [`Query: ${query.map((field) => `<code>${escapeHtml(field)}</code>`).join(', ')}`]),
    `Answers: ${record.reply.kind}`,
    ...(record.errors.length === 0 ? [] : [`Errors: ${record.errors.map(toError).join(', ')}`]),
  ];
  return `<section id="${escapeHtml(name)}"><h2><code>${record.method} ${escapeHtml(record.path)}</code></h2><p>${escapeHtml(record.summary)}</p>${lines.map((line) => `<p>${line}</p>`).join('')}</section>`;
}

function toError(code: Route['errors'][number]): string {
  return `<code title="${escapeHtml(describeIssue({ code, facts: {} }, 'en'))}">${httpStatusOf(code)} ${code}</code>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
