import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runComponent } from '../testing/run-component.ts';
import { pythonScript } from './component.ts';

describe('python-script', () => {
  it('runs the script with the connected data', async () => {
    const script = `
import os
lines = open(os.path.join(os.environ['PAI_INPUT_A'], 'a.txt')).read().split()
open(os.path.join(os.environ['PAI_OUTPUT_OUT'], 'sum.txt'), 'w').write(str(sum(map(int, lines))))
print('a line of the log', os.environ.get('PAI_INPUT_B'))
`;
    const run = await runComponent(pythonScript, { a: { 'a.txt': '1 2 3' } }, { script });
    expect(run).toMatchObject({ exitCode: 0, stdout: 'a line of the log None\n', stderr: '' });
    expect(await readFile(`${run.output('out')}sum.txt`, 'utf8')).toBe('6');
  });

  it('ends with its script, whatever that has left running', async () => {
    const run = await runComponent(
      pythonScript,
      {},
      { script: "import subprocess; subprocess.Popen(['sleep', '60'], stdout=subprocess.DEVNULL)" },
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('starts with a script that works', async () => {
    const run = await runComponent(pythonScript, {});
    expect(await readFile(`${run.output('out')}hello.txt`, 'utf8')).toBe('Hello\n');
  });

  it('shows what Python said where the script fails', async () => {
    const run = await runComponent(pythonScript, {}, { script: 'print(1 / 0)' });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('ZeroDivisionError: division by zero');
    expect(run.lastError).toBe('error: ZeroDivisionError: division by zero (exit code 1)');
  });

  it('shows why a script gave up, and that one ended without a word', async () => {
    const gaveUp = await runComponent(pythonScript, {}, { script: "raise SystemExit('too few rows: 12')" });
    expect(gaveUp).toMatchObject({ exitCode: 1, lastError: 'error: too few rows: 12 (exit code 1)' });
    const silent = await runComponent(pythonScript, {}, { script: 'raise SystemExit(7)' });
    expect(silent).toMatchObject({ exitCode: 7, lastError: 'error: the script ended with exit code 7' });
  });

  it('ends like a command that was killed where its script was', async () => {
    const run = await runComponent(pythonScript, {}, { script: 'import os; os.kill(os.getpid(), 9)' });
    expect(run).toMatchObject({ exitCode: 137, lastError: 'error: the script ended with signal SIGKILL' });
  });
});
