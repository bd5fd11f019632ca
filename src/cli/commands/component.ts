import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkComponent } from '#domain/component/check-component.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { hasErrors } from '#domain/issue/create-issue.ts';
import { checkName } from '#domain/names/check-name.ts';
import { UsageError, valueOf, type Command, type Terminal, type Words } from '../command.ts';
import { componentFromPython } from '../component-from-python.ts';
import { componentTemplate } from '../component-template.ts';
import { loadFile } from '../load-document.ts';
import { printIssues } from '../print-issues.ts';
import { publishComponent } from '../publish-component.ts';
import { connectToServer, serverOptions } from '../server-connection.ts';

export const componentCommand: Command = {
  name: 'component',
  summary: 'Start, check or publish a component',
  usage: 'weft component init FOLDER [--from main.py] | check FILE… | publish FILE… [--server URL] [--data-dir DIR]',
  options: {
    from: { type: 'string', value: 'FILE', summary: 'init: a Python program whose options become parameters and channels' },
    ...serverOptions,
  },
  async run(words, terminal) {
    const [action, ...rest] = words.positionals;
    const actions: Readonly<Record<string, typeof init>> = { init, check, publish };
    const act = action === undefined || !Object.hasOwn(actions, action) ? undefined : actions[action];
    if (!act || rest.length === 0) throw new UsageError('Say init, check or publish, and what.');
    if (act !== init && valueOf(words, 'from') !== undefined) throw new UsageError('Only init takes --from.');
    return act({ ...words, positionals: rest }, terminal);
  },
};

async function init(words: Words, terminal: Terminal): Promise<number> {
  const [folder, ...more] = words.positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder.');
  const target = path.resolve(terminal.workingDirectory, folder);
  if (existsSync(target)) throw new AppError('E_FOLDER_EXISTS', { folder });
  const name = path.basename(target);
  const issues = checkName(name, ['metadata', 'name']);
  if (hasErrors(issues)) throw new AppError('E_REQUEST_INVALID', { detail: name }, { issues });
  const { files, issues: notes } = await filesFor(name, valueOf(words, 'from'), terminal);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await writeFile(path.join(target, file), text, { flag: 'wx' });
    terminal.out(path.join(folder, file));
  }
  printIssues(valueOf(words, 'from') ?? folder, notes, () => 1, terminal);
  return 0;
}

async function filesFor(name: string, from: string | undefined, terminal: Terminal) {
  return from === undefined
    ? { files: componentTemplate(name), issues: [] }
    : componentFromPython(name, path.resolve(terminal.workingDirectory, from));
}

async function check(words: Words, terminal: Terminal): Promise<number> {
  let failed = false;
  for (const file of words.positionals) {
    const loaded = await loadFile(path.resolve(terminal.workingDirectory, file));
    const issues =
      loaded.kind === 'Component' && loaded.result.ok
        ? [...loaded.result.issues, ...checkComponent(loaded.result.value)]
        : loaded.result.issues;
    printIssues(file, issues, loaded.lineOf, terminal);
    failed ||= hasErrors(issues) || loaded.kind !== 'Component';
  }
  return failed ? 1 : 0;
}

async function publish(words: Words, terminal: Terminal): Promise<number> {
  const client = await connectToServer(words, terminal);
  let failed = false;
  for (const file of words.positionals) {
    const published = await publishComponent(client, file, terminal);
    if (published) terminal.out(`published ${published.ref}`);
    failed ||= !published;
  }
  return failed ? 1 : 0;
}
