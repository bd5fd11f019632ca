import { serve } from '#server/main.ts';
import { UsageError, valueOf, type Command } from '../command.ts';
import { dataDirectoryOption, stateDirectory } from '../state-directory.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Start the server with the designer',
  usage: 'weft serve [--port PORT] [--data-dir DIR]',
  options: {
    port: { type: 'string', value: 'PORT', summary: 'the port to listen on; 8787, or that of PORT, unless given; 0 takes a free one' },
    'data-dir': dataDirectoryOption,
  },
  async run(words, terminal) {
    if (words.positionals.length > 0) throw new UsageError(`“${words.positionals[0]}” has no place here.`);
    const port = Number(valueOf(words, 'port') ?? terminal.environment['PORT'] ?? 8787);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('The port is a number from 0 to 65535; 0 takes a free one.');
    return serve({ port, dataDir: stateDirectory(words, terminal), print: terminal.out });
  },
};
