import { describe, expect, it } from 'vitest';
import { readImport } from './read-import.ts';

const component = `apiVersion: weft/v1
kind: Component
metadata: {name: train, version: 1.2.0}
spec:
  execution: {jobType: PyTorch, image: {source: address, uri: "python:3.12"}, command: python main.py}
  inputs: []
  outputs: []
  parameters: []
`;

describe('a file from elsewhere', () => {
  it('that is a component file becomes one draft', () => {
    expect(readImport(component)).toMatchObject({ kind: 'component', drafts: [{ metadata: { name: 'train' } }], issues: [] });
  });

  it('keeps an unknown key in the draft and names it with its line', () => {
    const read = readImport(component.replace('  inputs: []', '  inputs: []\n  speed: 3'));
    expect(read.drafts).toMatchObject([{ spec: { speed: 3 } }]);
    expect(read.issues).toMatchObject([{ issue: { code: 'E_UNKNOWN_KEY', facts: { key: 'speed' } }, line: 7 }]);
  });

  it('from PAI becomes a draft for each version, and lists what was not kept', () => {
    const spec = { Command: 'python main.py', Image: 'python:3.12', JobType: 'PyTorchJob', HyperParameters: [], Surprise: 1 };
    const read = readImport(JSON.stringify({ Name: 'rank', Versions: ['1.0.0', '1.1.0'].map((Version) => ({ Version, Spec: spec })) }));
    expect(read.kind).toBe('pai');
    expect(read.drafts.map(({ metadata }) => metadata?.version)).toEqual(['1.0.0', '1.1.0']);
    expect(JSON.stringify(read.issues)).toContain('Surprise');
  });

  it.each([
    ['nested too deep', '['.repeat(2_000)],
    ['no component', 'kind: Pipeline\napiVersion: weft/v1'],
    ['no YAML', 'a: [1'],
    ['a key into prototypes', '{"__proto__": {"a": 1}}'],
    ['empty of sense', '42'],
  ])('that is %s gives no draft and says why', (_, text) => {
    const read = readImport(text);
    expect(read.drafts).toEqual([]);
    expect(read.issues.length).toBeGreaterThan(0);
  });
});
