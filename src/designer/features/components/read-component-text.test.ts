import { describe, expect, it } from 'vitest';
import { readComponentText } from './read-component-text.ts';

const good = `apiVersion: weft/v1
kind: Component
metadata: {name: shout, version: 1.0.0}
spec:
  execution:
    jobType: Container
    image: {source: official, uri: "python:3.12-slim"}
    command: python main.py "$@"
  inputs: []
  outputs: []
  parameters:
    - {name: times, type: Int, default: 3}
`;

describe('reading a component file', () => {
  it('gives the component', () => {
    const read = readComponentText(good);
    expect(read.definition?.metadata.name).toBe('shout');
    expect(read.issues.filter(({ issue }) => issue.severity === 'error')).toEqual([]);
  });

  it('names the line of a rule that is broken', () => {
    const read = readComponentText(good.replace('default: 3', 'default: many'));
    const error = read.issues.find(({ issue }) => issue.severity === 'error');
    expect(error).toMatchObject({ line: 12, issue: { code: 'E_PARAM_INT' } });
  });

  it('names the line of an unknown key', () => {
    const read = readComponentText(good.replace('    command:', '    comand:'));
    expect(read.definition).toBeNull();
    expect(read.issues.some(({ line }) => line === 8)).toBe(true);
  });

  it('names the line of broken YAML', () => {
    const read = readComponentText(good.replace('{name: shout', '{name: [shout'));
    expect(read.definition).toBeNull();
    expect(read.issues[0]?.line).toBeGreaterThanOrEqual(3);
  });

  it('takes JSON too', () => {
    expect(readComponentText('{"apiVersion": "weft/v1", "kind": "Component"}').definition).toBeNull();
  });
});
