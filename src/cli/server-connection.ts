import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient, type Client } from '#contract/client.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { valueOf, type Options, type Terminal, type Words } from './command.ts';
import { dataDirectoryOption, stateDirectory } from './state-directory.ts';

/** The options of every command that talks to a server. */
export const serverOptions = {
  server: { type: 'string', value: 'URL', summary: 'the address of the server, where it is not the one that its data directory holds' },
  'data-dir': dataDirectoryOption,
} satisfies Options;

/**
 * A client of the server that works in the data directory, signed in by the token file that only its owner can read.
 * `--server` names another address of it. Throws E_SERVER_MISSING where no server has left these files; its calls throw
 * E_SERVER_SILENT where none answers.
 */
export async function connectToServer(words: Words, terminal: Terminal): Promise<Client> {
  const directory = stateDirectory(words, terminal);
  const [origin, token] = await Promise.all([valueOf(words, 'server') ?? readLine(directory, 'origin'), readLine(directory, 'token')]);
  const send = (input: string, init: RequestInit) =>
    fetch(input, init).catch((cause: unknown) => {
      throw new AppError('E_SERVER_SILENT', { origin, directory }, { cause, retryable: true });
    });
  return createClient({ fetch: send, baseUrl: origin.replace(/\/$/, ''), headers: { authorization: `Bearer ${token}` } });
}

async function readLine(directory: string, name: string): Promise<string> {
  try {
    return (await readFile(path.join(directory, name), 'utf8')).trim();
  } catch (cause) {
    throw new AppError('E_SERVER_MISSING', { directory }, { cause });
  }
}
