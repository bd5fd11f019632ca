import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '#contract/client.ts';
import { toComponentFile } from '#domain/component/component-file.ts';
import { parseComponentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { toPipelineFile } from '#domain/pipeline/pipeline-file.ts';
import { toYaml } from '#files/to-yaml.ts';
import { UsageError, valueOf, type Command } from '../command.ts';
import { connectToServer, serverOptions } from '../server-connection.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write components and pipelines of a server to files',
  usage: 'weft export NAME@VERSION|PIPELINE… [--out DIR] [--server URL] [--data-dir DIR]',
  options: { ...serverOptions, out: { type: 'string' } },
  async run(words, terminal) {
    if (words.positionals.length === 0) throw new UsageError('Name at least one component (name@version) or pipeline (name or id).');
    const client = await connectToServer(words, terminal);
    const out = path.resolve(terminal.workingDirectory, valueOf(words, 'out') ?? '.');
    for (const name of words.positionals) {
      const file = name.includes('@') ? await exportComponent(client, name, out) : await exportPipeline(client, name, out);
      terminal.out(path.relative(terminal.workingDirectory, file));
    }
    return 0;
  },
};

async function exportPipeline(client: Client, name: string, out: string): Promise<string> {
  const { items } = await client.call('listPipelines');
  const summary = items.find((item) => item.id === name) ?? items.find((item) => item.name === name);
  if (!summary) throw new AppError('E_NOT_FOUND', { what: 'pipeline', name });
  const { document } = await client.call('readPipeline', { params: { id: summary.id } });
  return write(path.join(out, `${fileName(document.metadata.name)}.yaml`), toYaml(toPipelineFile(document)));
}

async function exportComponent(client: Client, ref: string, out: string): Promise<string> {
  const parsed = parseComponentRef(ref);
  if (!parsed.ok) throw new UsageError(`“${ref}” is not of the form NAME@VERSION.`);
  const { definition } = await client.call('readComponent', { params: parsed.value });
  const folder = path.join(out, definition.metadata.name);
  const local = await exportCode(client, definition, folder);
  return write(path.join(folder, 'component.yaml'), toYaml(toComponentFile(local)));
}

/** Writes the files of a bundle to `code/` beside the component file, and gives the definition that names the folder. */
async function exportCode(client: Client, definition: ComponentDefinition, folder: string): Promise<ComponentDefinition> {
  const { code, ...execution } = definition.spec.execution;
  if (code?.type !== 'bundle') return definition;
  const { files } = await client.call('readCode', { params: { digest: code.digest } });
  for (const file of files) await write(path.join(folder, 'code', file.path), Buffer.from(file.base64, 'base64'));
  return { ...definition, spec: { ...definition.spec, execution: { ...execution, code: { type: 'local', path: './code' } } } };
}

async function write(file: string, content: string | Uint8Array): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
}
