import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../program/run-program.ts';
import { UserError } from '../program/user-error.ts';

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
  const python = spawn('python3', [path], { stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => python.kill(signal));
  const [code, signal] = await once(python, 'exit').catch((error: unknown) => {
    throw new UserError(`python3 can't be started: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (code !== 0)
    throw new UserError(
      `the script ended with ${signal ? `signal ${String(signal)}` : `exit code ${String(code)}`}; what it said stands above`,
    );
}
