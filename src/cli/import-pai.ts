import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '#contract/client.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import { fromPai, isPaiComponent } from '#files/from-pai/from-pai.ts';
import { parseYaml } from '#files/parse-yaml.ts';
import type { Terminal } from './command.ts';
import { printIssues } from './print-issues.ts';

/**
 * Brings a component in PAI's JSON to a server: one draft for each version, marked as imported, to be looked over and
 * published there. Gives whether it worked; null where the file is something else.
 */
export async function importPai(client: Client, file: string, terminal: Terminal): Promise<boolean | null> {
  const text = await readFile(path.resolve(terminal.workingDirectory, file), 'utf8').catch(() => '');
  const parsed = parseYaml(text);
  if (!parsed.ok || !isPaiComponent(parsed.value.value)) return null;
  const document = parsed.value;
  const result = fromPai(document.value);
  printIssues(file, result.issues, (at) => document.positionOf(at).line, { ...terminal, out: terminal.error });
  if (!result.ok) return false;
  for (const definition of result.value.definitions) {
    const draft = await client.call('createDraft', { body: { definition, imported: true, saveId: randomUUID() } });
    terminal.out(`draft ${draft.id} ${componentRef(definition.metadata)}`);
  }
  return true;
}
