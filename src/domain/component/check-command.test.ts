import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkCommand } from './check-command.ts';
import type { ComponentDefinition } from './component.ts';
import { scanCommand } from './scan-command.ts';
import { toExactCommand, usesUserArgs } from './user-args.ts';

function definition(command: string, freeText = false): ComponentDefinition {
  return {
    metadata: { name: 'a', version: '1.0.0' },
    spec: {
      execution: { jobType: 'PyTorch', image: { source: 'custom', uri: 'a:1' }, command },
      inputs: [
        { name: 'train', sources: ['OSS'] },
        { name: 'test', sources: ['OSS'], required: false },
      ],
      outputs: [{ name: 'model', storage: 'OSS' }],
      parameters: [
        { name: 'epochs', type: 'Int' },
        ...(freeText ? [{ name: 'note', type: 'String' as const }] : []),
        { name: 'seed', type: 'Int', required: false },
      ],
    },
  };
}
const complete = ' $PAI_INPUT_TRAIN ${PAI_INPUT_TEST:+--test "$PAI_INPUT_TEST"} $PAI_OUTPUT_MODEL';
const codes = (command: string, freeText = false) => checkCommand(definition(command, freeText)).map((issue) => issue.code);
const fix = (command: string, freeText = false) =>
  checkCommand(definition(command, freeText)).flatMap((issue) => (issue.fix?.kind === 'rewrite-command' ? [issue.fix.command] : []))[0];

describe('a command', () => {
  it('has nothing wrong with it in the recommended shape', () => {
    expect(
      codes(
        `python main.py $PAI_USER_ARGS --train $PAI_INPUT_TRAIN --model $PAI_OUTPUT_MODEL${complete} && sleep 150 && echo "job finished"`,
      ),
    ).toEqual([]);
    expect(codes('weft-op train')).toEqual([]);
  });
  it('is there, and can be given to a program', () => {
    expect([codes(' \n'), codes('a\0'), codes('a'.repeat(96 * 1024 + 1))]).toEqual([
      ['E_COMMAND_EMPTY'],
      ['E_COMMAND_TEXT'],
      ['E_COMMAND_LONG'],
    ]);
  });
  it('names only variables that exist', () => {
    const wrong = `x $PAI_INPUT_TRIAN${complete}`;
    expect(checkCommand(definition(wrong))).toMatchObject([
      { code: 'E_COMMAND_UNDECLARED', facts: { variable: 'PAI_INPUT_TRIAN' }, fix: { command: `x $PAI_INPUT_TRAIN${complete}` } },
    ]);
    expect(codes(`x $PAI_HPS_EPOCH "$PAI_OUTPUT_FOO" \${PAI_FOO}${complete}`)).toEqual([
      'E_COMMAND_UNDECLARED',
      'E_COMMAND_UNDECLARED',
      'E_COMMAND_UNDECLARED',
    ]);
    expect(codes(`x \${PAI_HPS_OTHER:-1} "$HOME" '$PAI' $PAI_WORKING_DIR \\$PAI_FOO${complete} # $PAI_FOO`)).toEqual([]);
    expect(codes(`sh -c 'x $PAI_INPUT_FOO'${complete}`)).toEqual(['E_COMMAND_UNDECLARED']);
  });
  it('does not run a value as a program', () => {
    expect(codes(`x $(PAI_INPUT_TRAIN)${complete}`)).toEqual(['E_COMMAND_SUBSTITUTION']);
    expect(fix(`x "$(PAI_HPS_EPOCHS)"${complete}`)).toBe(`x "\${PAI_HPS_EPOCHS}"${complete}`);
    expect(codes(`x $(dirname "$PAI_INPUT_TRAIN")${complete}`)).toEqual([]);
  });
  it('is warned about eval, xargs and backticks', () => {
    expect(codes(`eval x${complete}`)).toEqual(['W_COMMAND_EVAL']);
    expect(codes(`if true; then A=1 eval x; fi${complete}`)).toEqual(['W_COMMAND_EVAL']);
    expect(codes(`echo a | /usr/bin/xargs x${complete}`)).toEqual(['W_COMMAND_XARGS']);
    expect(codes(`x \`cat $PAI_INPUT_TRAIN\`${complete}`)).toEqual(['W_COMMAND_BACKTICKS']);
    expect(codes(`echo eval "eval" # eval${complete}\nx${complete}`)).toEqual([]);
  });
  it('is offered the exact form of its arguments', () => {
    expect(codes(`x $PAI_USER_ARGS${complete}`, true)).toEqual(['H_COMMAND_EXACT_ARGS']);
    expect(fix(`x $PAI_USER_ARGS${complete}`, true)).toBe(`x "$@"${complete}`);
    expect(codes(`x "$PAI_USER_ARGS"${complete}`)).toEqual(['W_COMMAND_ARGS_QUOTED']);
    expect(fix(`x "\${PAI_USER_ARGS}"${complete}`)).toBe(`x "$@"${complete}`);
    expect(fix(`eval x $PAI_USER_ARGS${complete}`, true)).toBeUndefined();
    expect(fix(`x "a $PAI_USER_ARGS"${complete}`)).toBeUndefined();
  });
  it('quotes parameters', () => {
    expect(codes(`x $PAI_HPS_EPOCHS${complete}`)).toEqual(['W_COMMAND_UNQUOTED']);
    expect(fix(`x \${PAI_HPS_EPOCHS}${complete}`)).toBe(`x "\${PAI_HPS_EPOCHS}"${complete}`);
    expect(codes(`E=$PAI_HPS_EPOCHS x "$PAI_HPS"${complete}`)).toEqual([]);
  });
  it('leaves out an option whose value is not there', () => {
    const bare = 'x --test $PAI_INPUT_TEST $PAI_INPUT_TRAIN $PAI_OUTPUT_MODEL';
    expect(codes(bare)).toEqual(['W_COMMAND_OPTIONAL']);
    expect(fix(bare)).toBe('x ${PAI_INPUT_TEST:+--test "$PAI_INPUT_TEST"} $PAI_INPUT_TRAIN $PAI_OUTPUT_MODEL');
    expect(codes(fix(bare) ?? '')).toEqual([]);
    expect(codes(`x --seed "$PAI_HPS_SEED"${complete}`)).toEqual(['W_COMMAND_OPTIONAL']);
    expect(codes('if [ -n "$PAI_INPUT_TEST" ]; then x "$PAI_INPUT_TEST"; fi; x $PAI_INPUT_TRAIN $PAI_OUTPUT_MODEL')).toEqual([]);
  });
  it('is told of a channel it leaves out, if it names others', () => {
    expect(codes('x $PAI_INPUT_TRAIN /ml/output/model/m.bin')).toEqual(['H_COMMAND_CHANNEL_UNUSED']);
  });
});

describe('the offered rewrites', () => {
  const run = (command: string, environment: Record<string, string>, args: string[]) =>
    execFileSync('sh', ['-c', command, 'sh', ...args], { env: { PATH: process.env['PATH'], ...environment }, encoding: 'utf8' })
      .split('\0')
      .slice(0, -1);

  it('pass every value unchanged', () => {
    const args = ['--note', 'two  words', '--x', '', '--y', '$(id) `id` * "\'\\'];
    expect(run(toExactCommand('printf "%s\\0" $PAI_USER_ARGS'), {}, args)).toEqual(args);
  });
  it('leave out the option with its value', () => {
    const command = fix('printf "%s\\0" a --test $PAI_INPUT_TEST; : $PAI_INPUT_TRAIN $PAI_OUTPUT_MODEL') ?? '';
    expect(run(command, {}, [])).toEqual(['a']);
    expect(run(command, { PAI_INPUT_TEST: '/a b/' }, [])).toEqual(['a', '--test', '/a b/']);
  });
});

describe('the scan', () => {
  it('tells how each variable is quoted', () => {
    const uses = scanCommand(`a $A "$B c" '$C' \`$D "$E"\` "$(f $F "$G")" \${H:-"$I"} \\$J # $K`).uses.map(
      (use) => `${use.name} ${use.quotes}`,
    );
    expect(uses).toEqual(['A none', 'B double', 'C single', 'D none', 'E double', 'F none', 'G double', 'I double', 'H none']);
  });
  it('comes to an end for whatever is written', () => {
    for (const text of ['"', "'", '`', '$(', '${', '${A', '\\', '$', '((', '"$(`', '$'.repeat(1000), '"$('.repeat(2000)])
      expect(scanCommand(text).uses.length).toBeLessThan(3);
  });
  it('finds $PAI_USER_ARGS wherever it is used', () => {
    expect(['x $PAI_USER_ARGS', 'x "${PAI_USER_ARGS}"', "x '$PAI_USER_ARGS'", 'x ${PAI_USER_ARGS:-}'].map(usesUserArgs)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['x "$@"', 'x $PAI_USER_ARGSX', 'x # $PAI_USER_ARGS'].map(usesUserArgs)).toEqual([false, false, false]);
  });
});
