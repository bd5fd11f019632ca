import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Client } from '#contract/client.ts';
import { freeName } from '#domain/names/free-name.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { UsageError, type Command, type Terminal } from '../command.ts';
import { importPai } from '../import-pai.ts';
import { loadFile } from '../load-document.ts';
import { loadPipeline } from '../load-pipeline.ts';
import { publishComponent } from '../publish-component.ts';
import { connectToServer, serverOptions } from '../server-connection.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Bring component and pipeline files to a server, components of PAI as drafts; nothing runs',
  usage: 'weft import FILE… [--server URL] [--data-dir DIR]',
  options: serverOptions,
  async run(words, terminal) {
    if (words.positionals.length === 0) throw new UsageError('Name at least one file.');
    const client = await connectToServer(words, terminal);
    let failed = false;
    for (const file of words.positionals) {
      const { kind } = await loadFile(path.resolve(terminal.workingDirectory, file));
      if (kind === 'Component') {
        const published = await publishComponent(client, file, terminal);
        if (published) terminal.out(`component ${published.ref}`);
        failed ||= !published;
        continue;
      }
      const imported = kind === 'unknown' ? await importPai(client, file, terminal) : null;
      failed ||= imported === false;
      if (imported !== null) continue;
      const pipeline = await loadPipeline(file, terminal);
      if (pipeline) await importPipeline(client, pipeline.document, terminal);
      failed ||= !pipeline;
    }
    return failed ? 1 : 0;
  },
};

/** Stores a pipeline under its name, or where that is taken under the name with the next free number, and says so. */
async function importPipeline(client: Client, document: PipelineDocument, terminal: Terminal): Promise<void> {
  const { items } = await client.call('listPipelines');
  const wanted = document.metadata.name;
  const name = freeName(wanted, new Set(items.map((item) => item.name)));
  const named = { ...document, metadata: { ...document.metadata, name } };
  const { id } = await client.call('createPipeline', { body: { document: named, saveId: randomUUID(), format: documentFormat } });
  terminal.out(`pipeline ${id} ${name}`);
  if (name !== wanted) terminal.error(`There is a pipeline “${wanted}” already; this one is called “${name}”.`);
}
