import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import { UsageError, type Command } from '../command.ts';
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
      if (pipeline) {
        const { id } = await client.call('createPipeline', {
          body: { document: pipeline.document, saveId: randomUUID(), format: documentFormat },
        });
        terminal.out(`pipeline ${id} ${pipeline.document.metadata.name}`);
      }
      failed ||= !pipeline;
    }
    return failed ? 1 : 0;
  },
};
