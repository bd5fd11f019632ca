import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout } from 'node:timers/promises';
import { runProgram } from '../program/run-program.ts';
import { UserError } from '../program/user-error.ts';

/** So much of a last line is told. */
const mostLetters = 2000;
/** So long what a script has left behind may keep its last words open. */
const lastWordsMs = 500;

await runProgram(async (task) => {
  await task.output('out');
  const directory = await mkdtemp(join(tmpdir(), 'weft-op-'));
  try {
    const path = join(directory, 'script.py');
    await writeFile(path, task.parameters.text('script'));
    await runPython(path);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

/** Runs the script with this process's environment and output; a signal that asks to stop is passed on. */
async function runPython(path: string): Promise<void> {
  const python = spawn('python3', [path], { stdio: ['ignore', 'inherit', 'pipe'] });
  const said = lastLineOf(python.stderr);
  python.stderr.pipe(process.stderr, { end: false });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => python.kill(signal));
  const closed = once(python, 'close').catch(() => {});
  await once(python, 'exit').catch((error: unknown) => {
    throw new UserError(`python3 can't be started: ${error instanceof Error ? error.message : String(error)}`);
  });
  await Promise.race([closed, setTimeout(lastWordsMs, undefined, { ref: false })]);
  python.stderr.destroy();
  const { exitCode, signalCode } = python;
  if (exitCode === 0) return;
  const end = signalCode ? `signal ${signalCode}` : `exit code ${exitCode}`;
  throw new UserError(said() === '' ? `the script ended with ${end}` : `${said()} (${end})`, exitCode ?? shellCodeOf(signalCode));
}

/** What a shell makes of a signal. */
function shellCodeOf(signal: NodeJS.Signals | null): number | undefined {
  return signal === null ? undefined : 128 + constants.signals[signal];
}

/** What a script says last is why it failed: Python ends a traceback with it, and `sys.exit` writes nothing else. */
function lastLineOf(stream: Readable): () => string {
  const decoder = new StringDecoder('utf8');
  let end = '';
  stream.on('data', (chunk: Buffer) => {
    end = (end + decoder.write(chunk)).slice(-mostLetters);
  });
  return () => end.trimEnd().split('\n').at(-1)?.trim() ?? '';
}
