import path from 'node:path';
import type { Client } from '#contract/client.ts';
import { toComponentFile } from '#domain/component/component-file.ts';
import { parseComponentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { toPipelineFile } from '#domain/pipeline/pipeline-file.ts';
import { toYaml } from '#files/to-yaml.ts';
import { UsageError, valueOf, type Command } from '../command.ts';
import { findPipeline } from '../find-pipeline.ts';
import { connectToServer, serverOptions } from '../server-connection.ts';
import { writeFiles, type FileToWrite } from '../write-files.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write components and pipelines of a server to files',
  usage: 'weft export NAME@VERSION|PIPELINE|ID… [--out DIR] [--force] [--server URL] [--data-dir DIR]',
  options: {
    out: { type: 'string', value: 'DIR', summary: 'the folder to write to, in place of this one' },
    force: { type: 'boolean', summary: 'overwrite files that hold something else' },
    ...serverOptions,
  },
  async run(words, terminal) {
    const names = [...new Set(words.positionals)];
    if (names.length === 0) throw new UsageError('Name at least one component (name@version) or pipeline (name or id).');
    const client = await connectToServer(words, terminal);
    const out = path.resolve(terminal.workingDirectory, valueOf(words, 'out') ?? '.');
    const exported: Exported[] = [];
    for (const name of names)
      exported.push(name.includes('@') ? await exportComponent(client, name, out) : await exportPipeline(client, name, out));
    await writeFiles(
      exported.flatMap(({ files }) => files),
      terminal.workingDirectory,
      words.flags.has('force'),
    );
    for (const { file } of exported) terminal.out(path.relative(terminal.workingDirectory, file));
    return 0;
  },
};

/** What becomes of one name: its document and the files beside it. */
interface Exported {
  readonly file: string;
  readonly files: readonly FileToWrite[];
}

async function exportPipeline(client: Client, name: string, out: string): Promise<Exported> {
  const id = await findPipeline(client, name);
  const { document } = await client.call('readPipeline', { params: { id } });
  const file = path.join(out, `${fileName(document.metadata.name)}.yaml`);
  return { file, files: [{ file, content: toYaml(toPipelineFile(document)), from: id }] };
}

async function exportComponent(client: Client, ref: string, out: string): Promise<Exported> {
  const parsed = parseComponentRef(ref);
  if (!parsed.ok) throw new UsageError(`“${ref}” is not of the form NAME@VERSION.`);
  const { definition } = await client.call('readComponent', { params: parsed.value });
  const folder = path.join(out, definition.metadata.name);
  const code = await readCode(client, definition);
  const file = path.join(folder, 'component.yaml');
  const files = [...code.files, { path: 'component.yaml', content: toYaml(toComponentFile(code.definition)) }];
  return { file, files: files.map((one) => ({ file: path.join(folder, one.path), content: one.content, from: ref })) };
}

interface ReadCode {
  readonly definition: ComponentDefinition;
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
}

/** The files of a bundle, to be in `code/` beside the component file, and the definition that names that folder. */
async function readCode(client: Client, definition: ComponentDefinition): Promise<ReadCode> {
  const { code, ...execution } = definition.spec.execution;
  if (code?.type !== 'bundle') return { definition, files: [] };
  const { files } = await client.call('readCode', { params: { digest: code.digest } });
  return {
    definition: { ...definition, spec: { ...definition.spec, execution: { ...execution, code: { type: 'local', path: './code' } } } },
    files: files.map((file) => ({ path: path.join('code', file.path), content: Buffer.from(file.base64, 'base64') })),
  };
}

function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
}
