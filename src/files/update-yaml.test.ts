import { expect, it } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { updateYaml } from './update-yaml.ts';

const text = `# mine
metadata:
  name: fit # short
  version: "1.0"
spec:
  # what goes in
  inputs:
    - {name: train, sources: [OSS]} # the rows
    - name: test
      sources: [OSS]
`;
const before = {
  metadata: { name: 'fit', version: '1.0' },
  spec: {
    inputs: [
      { name: 'train', sources: ['OSS'] },
      { name: 'test', sources: ['OSS'] },
    ],
  },
};

it('text that says the value already is left as it is', () => expect(updateYaml(text, before)).toBe(text));

it('only what differs is changed; comments, order and style stay', () => {
  const [train, test] = before.spec.inputs;
  const inputs = [{ ...test, required: false }, { name: 'more', sources: ['NAS'] }, train];
  const next = { metadata: { name: 'on', version: '1.0', description: '1_000' }, spec: { inputs } };
  const updated = updateYaml(text, next) ?? '';
  expect(parseYaml(updated)).toMatchObject({ ok: true, value: { value: next } });
  expect(updated).toContain('# mine\n');
  expect(updated).toContain('name: "on" # short');
  expect(updated).toContain('description: "1_000"');
  expect(updated).toContain('# what goes in');
  expect(updated).toContain('{name: train, sources: [OSS]} # the rows');
});

it('a member that got another name keeps its comment', () => {
  const inputs = before.spec.inputs.map((input) => (input.name === 'train' ? { ...input, name: 'rows' } : input));
  expect(updateYaml(text, { ...before, spec: { inputs } })).toContain('{name: rows, sources: [OSS]} # the rows');
});

it('what goes, goes with its comment', () => {
  expect(updateYaml(text, { metadata: before.metadata })).toBe('# mine\nmetadata:\n  name: fit # short\n  version: "1.0"\n');
});

it('a text that can’t be read gives nothing', () => {
  for (const broken of ['a: [', '- a', '']) expect(updateYaml(broken, {})).toBeNull();
});
