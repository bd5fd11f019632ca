import path from 'node:path';
import type { Client } from '#contract/client.ts';
import type { ComponentVersion } from '#contract/models.ts';
import type { BundleFile } from '#domain/component/bundle-digest.ts';
import { checkComponent } from '#domain/component/check-component.ts';
import { createIssue, hasErrors } from '#domain/issue/create-issue.ts';
import { bundleCode } from './bundle-code.ts';
import type { Terminal } from './command.ts';
import { loadFile } from './load-document.ts';
import { withAbsoluteCode } from './load-workspace.ts';
import { printIssues } from './print-issues.ts';

/** Publishes a component file with its code. Prints issues and gives undefined where there are errors. */
export async function publishComponent(client: Client, file: string, terminal: Terminal): Promise<ComponentVersion | undefined> {
  const absolute = path.resolve(terminal.workingDirectory, file);
  const loaded = await loadFile(absolute);
  const report = (issues: Parameters<typeof printIssues>[1]) =>
    printIssues(file, issues, loaded.lineOf, { ...terminal, out: terminal.error });
  if (loaded.kind !== 'Component') report([createIssue('E_FILE_KIND', ['kind'], { kind: loaded.kind })]);
  if (loaded.kind !== 'Component' || !loaded.result.ok) {
    report(loaded.result.issues);
    return undefined;
  }
  const issues = [...loaded.result.issues, ...checkComponent(loaded.result.value)];
  report(issues);
  if (hasErrors(issues)) return undefined;
  const definition = await bundleCode(withAbsoluteCode(loaded.result.value, path.dirname(absolute)), (_digest, files) =>
    sendBundle(client, files),
  );
  return client.call('publishComponent', { body: { definition } });
}

async function sendBundle(client: Client, files: readonly BundleFile[]): Promise<void> {
  const body = { files: files.map((file) => ({ path: file.path, base64: Buffer.from(file.bytes).toString('base64') })) };
  await client.call('storeCode', { body });
}
