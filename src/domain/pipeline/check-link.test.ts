import { describe, expect, it } from 'vitest';
import { checkLink } from './check-link.ts';
import { component, lookup, node, pipeline } from './pipeline-builder.arbitrary.ts';

const components = lookup(
  component('step', {
    inputs: [
      { name: 'in', sources: ['OSS'], format: 'table' },
      { name: 'more', sources: ['OSS'], format: 'table' },
      { name: 'anything', sources: ['OSS'] },
    ],
    outputs: [
      { name: 'out', storage: 'OSS', format: 'table' },
      { name: 'model', storage: 'OSS', format: 'model' },
    ],
  }),
);
const step = (id: string, from?: string) => node(id, 'step@1.0.0', { inputs: from === undefined ? {} : { in: { from } } });
const chain = pipeline([step('a'), step('b', 'a.out'), step('c', 'b.out'), step('alone')]);

function refusals(from: string, target: string, input: string): string[] {
  return checkLink(chain, components, { from, to: { node: target, input } }).map((issue) => issue.code);
}

describe('a new link', () => {
  it.each([
    ['a.out', 'alone', 'in'],
    ['a.out', 'c', 'more'],
    ['a.model', 'alone', 'anything'],
  ])('from %s to %s.%s is fine', (from, target, input) => {
    expect(refusals(from, target, input)).toEqual([]);
  });

  it.each([
    ['a.out', 'a', 'in', 'E_LINK_SELF'],
    ['c.out', 'a', 'in', 'E_LINK_CLOSES_CYCLE'],
    ['a.model', 'alone', 'in', 'E_LINK_FORMAT'],
    ['alone.out', 'b', 'in', 'E_INPUT_TAKEN'],
    ['nobody.out', 'alone', 'in', 'E_UNKNOWN_NODE'],
    ['a.nothing', 'alone', 'in', 'E_UNKNOWN_OUTPUT'],
    ['a.out', 'alone', 'nothing', 'E_UNKNOWN_INPUT'],
    ['a.out', 'nobody', 'in', 'E_UNKNOWN_NODE'],
    ['a', 'alone', 'in', 'E_LINK_FORM'],
  ])('from %s to %s.%s is refused: %s', (from, target, input, code) => {
    expect(refusals(from, target, input)).toEqual([code]);
  });

  it('that closes a circle names the nodes in it', () => {
    const [issue] = checkLink(chain, components, { from: 'c.out', to: { node: 'a', input: 'in' } });
    expect(issue?.facts['nodes']).toEqual(['a', 'b', 'c']);
  });

  it('between components that are not there is judged by the nodes alone', () => {
    const strangers = pipeline([node('x', 'gone@1.0.0'), node('y', 'gone@1.0.0', { inputs: { in: { from: 'x.out' } } })]);
    expect(checkLink(strangers, components, { from: 'y.out', to: { node: 'x', input: 'in' } }).map(({ code }) => code)).toEqual([
      'E_LINK_CLOSES_CYCLE',
    ]);
  });
});
