import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import { outputStorages, type InputChannel, type OutputChannel } from './channel.ts';
import { parseAddress, storageOf } from './parse-address.ts';

/** Checks an input's declaration: at least one source, none twice. */
export function checkInputChannel(channel: InputChannel, path: IssuePath): Issue[] {
  if (channel.sources.length === 0) return [createIssue('E_INPUT_NO_SOURCE', [...path, 'sources'], { name: channel.name })];
  return channel.sources.flatMap((source, index) =>
    channel.sources.indexOf(source) === index
      ? []
      : [createIssue('E_INPUT_SOURCE_DUPLICATE', [...path, 'sources', index], { name: channel.name, source })],
  );
}

/** Checks that an address is well formed and of a kind that the input allows. Files and datasets go into every input. */
export function checkInputAddress(channel: Pick<InputChannel, 'name' | 'sources'>, uri: string, path: IssuePath): Issue[] {
  const address = parseAddress(uri);
  if (!address.ok) return address.issues.map((issue) => ({ ...issue, path }));
  const storage = storageOf(address.value);
  if (storage === null || channel.sources.includes(storage)) return [];
  return [createIssue('E_INPUT_SOURCE', path, { name: channel.name, storage, sources: channel.sources })];
}

/** Checks that an address is well formed and can keep the output: its own storage kind, or a local folder. NAS and datasets can't. */
export function checkOutputAddress(channel: Pick<OutputChannel, 'name' | 'storage'>, uri: string, path: IssuePath): Issue[] {
  const address = parseAddress(uri);
  if (!address.ok) return address.issues.map((issue) => ({ ...issue, path }));
  const storage = storageOf(address.value);
  if (address.value.kind === 'file' || storage === channel.storage) return [];
  return [
    createIssue('E_OUTPUT_STORAGE', path, {
      name: channel.name,
      storage: storage ?? address.value.kind,
      expected: channel.storage,
      storages: outputStorages,
    }),
  ];
}
