import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { environmentVariable } from '#domain/names/to-environment-name.ts';
import { catalogBin } from '../catalog-bin.ts';

const roots: string[] = [];

afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

/** An input for a test: the path of data that is there, or files to write into its directory. */
export type TestInput = string | Readonly<Record<string, string>>;

export interface ComponentRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The last line of stderr, which tells people what went wrong. */
  readonly lastError: string;
  /** The directory of an output, with a trailing slash. */
  output(name: string): string;
}

/** Runs a component's command as a real process that finds what the contract promises, below a new directory that goes when the test file ends. */
export async function runComponent(
  component: ComponentDefinition,
  inputs: Readonly<Record<string, TestInput>>,
  parameters: Readonly<Record<string, string>> = {},
  codeDirectory?: string,
): Promise<ComponentRun> {
  const root = await mkdtemp(join(tmpdir(), 'weft-catalog-'));
  roots.push(root);
  const output = (name: string): string => join(root, 'output', name, '/');
  const environment: Record<string, string> = {
    PAI_HPS: JSON.stringify(toValues(component.spec.parameters, parameters)),
    PYTHONUNBUFFERED: '1',
  };
  for (const [name, input] of Object.entries(inputs))
    environment[environmentVariable('inputs', name)] = await placeInput(join(root, 'input', 'data', name, '/'), input);
  for (const { name } of component.spec.outputs) {
    environment[environmentVariable('outputs', name)] = output(name);
    await mkdir(output(name), { recursive: true });
  }
  const [command, ...texts] = [component.spec.execution.command, ...toArguments(component.spec.parameters, parameters)];
  const ended = await runCommand([command, 'sh', ...texts], codeDirectory ?? root, environment);
  return { ...ended, lastError: ended.stderr.trimEnd().split('\n').at(-1) ?? '', output };
}

async function placeInput(directory: string, input: TestInput): Promise<string> {
  if (typeof input === 'string') return input;
  await mkdir(directory, { recursive: true });
  for (const [name, text] of Object.entries(input)) await writeFile(join(directory, name), text);
  return directory;
}

function toValues(declared: readonly Parameter[], given: Readonly<Record<string, string>>): Record<string, unknown> {
  const unknown = Object.keys(given).find((name) => !declared.some((parameter) => parameter.name === name));
  if (unknown !== undefined) throw new Error(`no parameter ${unknown}`);
  const values = declared.map(({ name, type, default: start }) => [name, toValue(type, given[name] ?? start)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function toArguments(declared: readonly Parameter[], given: Readonly<Record<string, string>>): string[] {
  return declared.flatMap(({ name, default: start }) => {
    const text = given[name] ?? start;
    return text === undefined ? [] : [`--${name}`, text];
  });
}

function toValue(type: Parameter['type'], text: string | undefined): unknown {
  if (text === undefined || type === 'String') return text;
  return type === 'Bool' ? text === 'true' : Number(text);
}

async function runCommand(
  command: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<Pick<ComponentRun, 'exitCode' | 'stdout' | 'stderr'>> {
  const env = { PATH: `${catalogBin}:${process.env['PATH'] ?? ''}`, HOME: cwd, ...environment };
  const child = spawn('sh', ['-c', ...command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
  const [exitCode] = await once(child, 'close');
  return { exitCode: typeof exitCode === 'number' ? exitCode : -1, ...texts };
}
