import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkComponent } from '#domain/component/check-component.ts';
import { componentDefinitionSchema } from '#domain/component/component-schema.ts';
import { fromPython, withRole, type PythonProposal } from './from-python.ts';

function propose(text: string): PythonProposal {
  const proposal = fromPython(text, 'main.py');
  if (!proposal.ok) throw new Error(JSON.stringify(proposal.issues));
  return proposal.value;
}

const notesOf = ({ issues }: PythonProposal) => issues.map(({ code, facts }) => `${String(facts['line'])} ${code}`);
const argparse = (...lines: string[]) =>
  propose(['import argparse', 'parser = argparse.ArgumentParser()', ...lines.map((line) => `parser.add_argument(${line})`)].join('\n'));
const parameterOf = (line: string) => argparse(line).definition.spec.parameters[0];
const clickOption = (line: string) => propose(`import click\n@click.command()\n@click.option(${line})\ndef main(**_): pass`);
const typerOption = (line: string) =>
  propose(
    [
      'import typer, enum',
      'from typing import *',
      'from pathlib import Path',
      'class Mode(str, enum.Enum):',
      '  slow = "s"',
      '  fast = "f"',
      'app = typer.Typer()',
      '@app.command()',
      `def main(${line}): pass`,
    ].join('\n'),
  );

describe('a program with argparse', () => {
  it('becomes a component whose command passes every value as it is', () => {
    const { definition, issues } = propose(`
import argparse as ap
RATE = 1e-3
parser = ap.ArgumentParser(description="Trains "
    "a model")
parser.add_argument("--epochs", "-e", type=int, default=10, help="Passes (default: %(default)s)")
parser.add_argument("--learning-rate", type=float, default=RATE)
parser.add_argument("--optimizer", choices=["adam", "sgd"], required=True)
parser.add_argument("--train", required=True)
parser.add_argument("--test", help="held back")
parser.add_argument("--model", required=True)
parser.add_argument("--checkpoints", default="./checkpoints")
`);
    expect(definition.metadata).toEqual({ name: 'main', version: '1.0.0', description: 'Trains a model' });
    expect(definition.spec).toMatchObject({
      execution: {
        command:
          'python3 main.py "$@" --train "$PAI_INPUT_TRAIN" ${PAI_INPUT_TEST:+--test "$PAI_INPUT_TEST"} --model "$PAI_OUTPUT_MODEL" --checkpoints "$PAI_OUTPUT_CHECKPOINTS"',
      },
      inputs: [{ name: 'train' }, { name: 'test', required: false, description: 'held back' }],
      outputs: [{ name: 'model' }, { name: 'checkpoints' }],
      parameters: [
        { name: 'epochs', type: 'Int', default: '10', description: 'Passes' },
        { name: 'learning-rate', type: 'Float', default: '1e-3' },
        { name: 'optimizer', type: 'String', constraint: { kind: 'enum', values: ['adam', 'sgd'] } },
      ],
    });
    expect(checkComponent(definition)).toEqual([]);
    expect(issues.map(({ code, facts }) => `${String(facts['line'])} ${code}`)).toEqual([
      '9 H_CODE_INPUT',
      '10 H_CODE_INPUT',
      '11 H_CODE_OUTPUT',
      '12 H_CODE_OUTPUT',
    ]);
  });

  it.each([
    ['"--n", type=int, default=0x10', { type: 'Int', default: '16' }],
    ['"--n", type=int, choices=range(1, 6)', { type: 'Int', required: false, constraint: { kind: 'range', min: '1', max: '5' } }],
    ['"--n", type=float, default=-1_0.5', { type: 'Float', default: '-10.5' }],
    ['"--test-size", type=float, default=.2', { type: 'Float', default: '.2' }],
    ['"--n", default=3', { type: 'String', default: '3' }],
    [`"--n", default=r'a\\n' 'b\\x41'`, { type: 'String', default: 'a\\nbA' }],
    ['"--dataset-name", default="mnist"', { name: 'dataset-name', default: 'mnist' }],
    ['"--model", default="resnet50"', { name: 'model', default: 'resnet50' }],
    ['"--v", action="store_true"', { type: 'Bool', default: 'false' }],
    ['"--v", action=argparse.BooleanOptionalAction', { type: 'Bool', required: false }],
    ['"--constructor", type=int', { name: 'constructor', type: 'Int' }],
  ])('reads %s', (line, expected) => expect(parameterOf(line)).toMatchObject(expected));

  it.each([
    ['"--n", type=lambda s: s', '3 W_CODE_TYPE'],
    ['"--n", default=os.environ.get("N")', '3 W_CODE_DEFAULT'],
    ['"--n", type=int, default="x"', '3 W_CODE_DEFAULT'],
    ['"--n", choices=list(names)', '3 W_CODE_CHOICES'],
    ['"--n", type=int, choices=["a"]', '3 W_CODE_CHOICES'],
    ['"--n", type=bool', '3 W_CODE_BOOL_TYPE'],
    ['"--n", type=str2bool', '3 H_CODE_BOOL_PARSER'],
    ['"--n", nargs="+"', '3 W_CODE_LIST'],
    ['"--n", nargs=2', '3 W_CODE_SKIPPED'],
    ['"-v", action="count"', '3 W_CODE_SKIPPED'],
    ['f"--{name}"', '3 W_CODE_DYNAMIC'],
    ['*names', '3 W_CODE_DYNAMIC'],
    ['"--a.b"', '3 W_CODE_RENAMED'],
    ['"--n"), parser.add_argument("--n"', '3 W_CODE_TWICE'],
  ])('says what it can’t keep of %s', (line, expected) => expect(notesOf(argparse(line))).toContain(expected));

  it('is really understood by the command, whatever form its options have', () => {
    const code = `
import argparse, json
parser = argparse.ArgumentParser()
parser.add_argument("words")
parser.add_argument("--verbose", action="store_true")
parser.add_argument("--cache", action=argparse.BooleanOptionalAction, default=True)
parser.add_argument("--fast", type=bool, default=True)
parser.add_argument("--note", default=None)
parser.add_argument("-n", type=int, default=1)
parser.add_argument("--output", type=argparse.FileType("w"), default="result.json")
args = parser.parse_args()
args.output.write(json.dumps({k: v for k, v in vars(args).items() if k != "output"}))
`;
    const folder = mkdtempSync(path.join(tmpdir(), 'weft-from-python-'));
    writeFileSync(path.join(folder, 'main.py'), code);
    const { command } = propose(code).definition.spec.execution;
    const run = (environment: Record<string, string>) => {
      const env = { PATH: process.env['PATH'], PAI_OUTPUT_OUTPUT: `${folder}/`, PAI_HPS_WORDS: '-a  b*', ...environment };
      execFileSync('sh', ['-c', command, 'sh', '--ignored', 'x'], { cwd: folder, env });
      return JSON.parse(execFileSync('cat', [path.join(folder, 'result.json')], { encoding: 'utf8' }));
    };
    const common = { words: '-a  b*', note: null };
    expect(run({ PAI_HPS_VERBOSE: 'True', PAI_HPS_CACHE: 'False', PAI_HPS_FAST: 'False', PAI_HPS_N: '7' })).toEqual({
      ...common,
      verbose: true,
      cache: false,
      fast: false,
      n: 7,
    });
    expect(run({ PAI_HPS_VERBOSE: 'False', PAI_HPS_CACHE: 'True', PAI_HPS_FAST: 'True', PAI_HPS_N: '7', PAI_HPS_NOTE: '' })).toEqual({
      ...common,
      verbose: false,
      cache: true,
      fast: true,
      n: 7,
      note: '',
    });
    rmSync(folder, { recursive: true });
  });
});

describe('a program with click', () => {
  it.each([
    ['"--n", default=3', { type: 'Int', default: '3' }],
    ['"--n", type=click.IntRange(1, 10, max_open=True)', { type: 'Int', constraint: { kind: 'range', min: '1', max: '9' } }],
    ['"--n", type=click.FloatRange(min=0)', { type: 'Float', constraint: { kind: 'range', min: '0' } }],
    ['"--n", type=click.Choice(["a", "b"]), required=True', { constraint: { kind: 'enum', values: ['a', 'b'] } }],
    ['"--n", is_flag=True, help="Say more"', { type: 'Bool', default: 'false', description: 'Say more' }],
    ['"--n/--off", default=True', { type: 'Bool', default: 'true' }],
  ])('reads %s', (line, expected) => expect(clickOption(line).definition.spec.parameters).toMatchObject([expected]));

  it('has inputs and outputs by the types of its paths', () => {
    const { spec } = propose(`
from click import *
import click
@click.command()
@click.argument("where", type=click.Path(exists=True))
@click.option("--log", type=click.File("w"))
def main(): "Doc"
`).definition;
    expect([spec.inputs, spec.outputs]).toMatchObject([[{ name: 'where' }], [{ name: 'log' }]]);
    expect(spec.execution.command).toBe('python3 main.py --log "${PAI_OUTPUT_LOG}log" -- "$PAI_INPUT_WHERE"');
  });

  it('shows one of several commands and names the others', () => {
    const { issues } = propose('import click\n@click.option("--a")\ndef x(): 1\n@click.option("--b")\ndef train(): 1\n');
    expect(issues).toMatchObject([{ code: 'W_CODE_COMMANDS', facts: { command: 'train', others: ['x'] } }]);
  });
});

describe('a program with typer', () => {
  it.each([
    ['n: int = 5', { type: 'Int', default: '5' }],
    [
      'n: int = typer.Option(5, "--count", min=1, help="Rows")',
      { name: 'count', default: '5', constraint: { min: '1' }, description: 'Rows' },
    ],
    ['n: Annotated[float, typer.Option(max=1)] = 0.5', { type: 'Float', default: '0.5', constraint: { max: '1' } }],
    ['n: Optional[str] = None', { type: 'String', required: false }],
    ['n: int | None = None', { type: 'Int', required: false }],
    ['n: Mode = Mode.fast', { type: 'String', default: 'f', constraint: { kind: 'enum', values: ['s', 'f'] } }],
    ['n: Literal["a", "b"] = "a"', { default: 'a', constraint: { kind: 'enum', values: ['a', 'b'] } }],
    ['n: bool = False', { type: 'Bool', default: 'false' }],
    ['n: str', { name: 'n', type: 'String' }],
  ])('reads %s', (line, expected) => expect(typerOption(line).definition.spec.parameters).toMatchObject([expected]));

  it('has inputs and outputs', () => {
    const { spec } = typerOption('data: Path, context: typer.Context, out: typer.FileTextWrite = "all.csv"').definition;
    expect([spec.inputs, spec.outputs, spec.parameters]).toMatchObject([[{ name: 'data' }], [{ name: 'out' }], []]);
    expect(spec.execution.command).toBe('python3 main.py --out "${PAI_OUTPUT_OUT}all.csv" -- "$PAI_INPUT_DATA"');
  });
});

const words = ['def main(', 'a: ', 'import typer\n', '(', ')', '[', ']', '{', ',', '"""', '\\', '\n', '  ', '-', '+', '*', 'lambda:'];

describe('a proposal', () => {
  it('is changed by giving an option another role', () => {
    const proposal = argparse('"--train", required=True', '"--epochs", type=int, default=1');
    const { spec } = withRole(proposal, 'train', 'parameter').definition;
    expect(spec.inputs).toEqual([]);
    expect(spec.parameters).toMatchObject([{ name: 'train', type: 'String' }, { name: 'epochs' }]);
    expect(spec.execution.command).toBe('python3 main.py "$@"');
    expect(withRole(proposal, 'epochs', 'input').definition).toEqual(proposal.definition);
  });

  it('is not made of too much code', () => {
    expect(fromPython('#'.repeat(1024 * 1024 + 1), 'main.py').issues).toMatchObject([{ code: 'E_CODE_LARGE' }]);
    expect(notesOf(propose('x = 1'))).toEqual(['undefined W_CODE_NOTHING']);
  });

  it('is at most a warning, whatever the text', () => {
    const pieces = fc.constantFrom('parser.add_argument(', '"--x"', "'--y z'", 'type=', 'int', 'default=', '@click.option(', ...words);
    const garbage = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(garbage, fc.string(), (text, fileName) => {
        expect(problemsOf(text, fileName)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['(', '[', '"a"+', 'f(', 'p.add_argument(', '-', 'a.', 'x[', 'not '])('is not stopped by %s without end', (opening) => {
    expect(problemsOf(`p.add_argument("--x", default=${opening.repeat(3_000)}`, 'main.py')).toEqual([]);
  });

  it('is made of the beginning of a file too', () => {
    const text = `import typer\napp = typer.Typer()\n@app.command()\ndef main(a: Annotated[int, typer.Option("--x", help="é")] = 1, b: str = "\\x41"):\n  p.add_argument('--data', nargs='?', choices=[1, 2])\n`;
    for (let length = 0; length <= text.length; length += 3) expect(problemsOf(text.slice(0, length), 'main.py')).toEqual([]);
  });
});

function problemsOf(text: string, fileName: string): unknown[] {
  const proposal = fromPython(text, fileName);
  if (!proposal.ok) return [proposal.issues];
  const parsed = componentDefinitionSchema.safeParse(proposal.value.definition);
  return [...(parsed.success ? [] : [parsed.error]), ...proposal.issues.filter(({ severity }) => severity === 'error')];
}
