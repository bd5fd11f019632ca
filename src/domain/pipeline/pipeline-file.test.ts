import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from './pipeline.arbitrary.ts';
import { parsePipelineFile, toPipelineFile } from './pipeline-file.ts';
import { pipelineDocumentSchema } from './pipeline-schema.ts';

function file(nodes: unknown, variables?: unknown) {
  return {
    apiVersion: 'weft/v1',
    kind: 'Pipeline',
    metadata: { name: 'ranking' },
    spec: { nodes, ...(variables === undefined ? {} : { variables }) },
  };
}

function issuesOf(value: unknown) {
  return parsePipelineFile(value).issues.map(({ code, path, facts }) => ({ code, path: path.join('.'), ...facts }));
}

describe('a pipeline file', () => {
  it('reads back as the document that it was written from', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const back = parsePipelineFile(JSON.parse(JSON.stringify(toPipelineFile(document))));
        expect(back).toEqual({ ok: true, value: document, issues: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same text for the same document, whatever the order of its keys in memory', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const turned = document.nodes.map((node) => Object.fromEntries(Object.entries(node).toReversed()));
        const parsed = pipelineDocumentSchema.parse(Object.fromEntries(Object.entries({ ...document, nodes: turned }).toReversed()));
        expect(JSON.stringify(toPipelineFile(parsed))).toBe(JSON.stringify(toPipelineFile(document)));
      }),
      { numRuns: 200 },
    );
  });

  it('may write numbers and booleans bare; they are kept as text', () => {
    const parsed = parsePipelineFile(
      file([{ id: 'a', component: 'c@1.0.0', parameters: { epochs: 20, rate: 1e-7, fast: true, big: '9007199254740993' } }]),
    );
    expect(parsed.ok && parsed.value.nodes[0]?.parameters).toEqual({
      epochs: '20',
      rate: '0.0000001',
      fast: 'true',
      big: '9007199254740993',
    });
  });

  it('writes values that read back bare, and others as text', () => {
    const node = {
      id: 'a',
      component: 'c@1.0.0',
      parameters: { epochs: '20', padded: '007', big: '9007199254740993', flag: 'True' },
      inputs: {},
      outputs: {},
      position: { x: 0, y: 0 },
    };
    const written = toPipelineFile({ metadata: { name: 'p' }, variables: [], nodes: [node] });
    expect(written['spec']).toMatchObject({
      nodes: [{ parameters: { epochs: 20, padded: '007', big: '9007199254740993', flag: 'True' } }],
    });
  });

  it('names an unknown key and the nearest known one', () => {
    expect(issuesOf(file([{ id: 'a', component: 'c@1.0.0', paramters: {} }]))).toEqual([
      { code: 'E_UNKNOWN_KEY', path: 'nodes.a.paramters'.replace('nodes', 'spec.nodes'), key: 'paramters', nearest: 'parameters' },
    ]);
  });

  it.each(['1st', 'a.b', 'a b', '', '_a', 'a'.repeat(64)])('refuses the node id “%s”', (id) => {
    expect(issuesOf(file([{ id, component: 'c@1.0.0' }])).map(({ code }) => code)).toEqual(['E_VALUE_FORMAT']);
  });

  it('refuses a link and an address in one binding', () => {
    expect(parsePipelineFile(file([{ id: 'a', component: 'c@1.0.0', inputs: { x: { from: 'b.out', uri: 'dataset:x' } } }])).ok).toBe(false);
  });

  it('refuses `__proto__` rather than losing it', () => {
    const value: unknown = JSON.parse(
      '{"apiVersion":"weft/v1","kind":"Pipeline","metadata":{"name":"p"},"spec":{"nodes":[{"id":"a","component":"c@1.0.0","parameters":{"__proto__":"1"}}]}}',
    );
    expect(issuesOf(value).map(({ code }) => code)).toEqual(['E_KEY_FORBIDDEN']);
  });

  it('places nodes without a position by their links', () => {
    const parsed = parsePipelineFile(
      file([
        { id: 'a', component: 'c@1.0.0' },
        { id: 'b', component: 'c@1.0.0', inputs: { x: { from: 'a.out' } } },
        { id: 'c', component: 'c@1.0.0', inputs: { x: { from: 'a.out' } } },
        { id: 'd', component: 'c@1.0.0', position: { x: 5, y: 6 } },
      ]),
    );
    expect(parsed.ok && parsed.value.nodes.map(({ position }) => [position.x, position.y])).toEqual([
      [0, 0],
      [280, 0],
      [280, 120],
      [5, 6],
    ]);
  });

  it('refuses anything that is no pipeline, without falling over', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parsePipelineFile(value).ok).toBe(false);
        expect(parsePipelineFile(file(value)).ok).toBe((Array.isArray(value) && value.length === 0) || value === undefined);
      }),
      { numRuns: 1000 },
    );
  });
});
