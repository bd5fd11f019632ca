import type { Issue } from '#domain/issue/issue.ts';
import type { PortSide } from './connecting.ts';

const rooms: Readonly<Record<PortSide, string>> = { input: 'inputs', output: 'outputs' };

/** What is wrong at a port, of all that is wrong with its node: an error before a warning. Hints are no problem. */
export function problemOfPort(problems: readonly Issue[], side: PortSide, name: string): Issue | undefined {
  const here = problems.filter(({ path, severity }) => path[2] === rooms[side] && path[3] === name && severity !== 'hint');
  return here.find(({ severity }) => severity === 'error') ?? here[0];
}
