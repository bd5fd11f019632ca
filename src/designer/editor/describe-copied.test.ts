import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { copyNodes } from '#domain/pipeline/clipboard.ts';
import type { Annotation, PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { describeCopied } from './describe-copied.ts';
import { en } from './texts/en.ts';
import { zh } from './texts/zh.ts';

const i18n = createInstance({ lng: 'en', keySeparator: false, nsSeparator: false, resources: { en: { editor: en }, zh: { editor: zh } } });
await i18n.init();

const node = (id: string, within?: string): PipelineNode => ({
  id,
  component: 'any@1.0.0',
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x: 0, y: 0 },
  ...(within !== undefined && { within }),
});
const annotation = (kind: Annotation['kind']): Annotation => ({
  id: kind,
  kind,
  text: '',
  color: 'gray',
  position: { x: 0, y: 0 },
  size: { width: 400, height: 300 },
});
const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: [node('a'), node('b'), node('inside', 'sub')],
  subPipelines: [{ id: 'sub', label: 'Sub', position: { x: 0, y: 0 } }],
  annotations: [annotation('group'), annotation('note')],
};

function told(language: 'en' | 'zh', ...ids: readonly string[]): string {
  const copied = copyNodes('p', document, ids);
  return copied ? describeCopied(i18n.getFixedT(language, 'editor'), copied) : 'nothing';
}

it('counts nodes as nodes, and what else was copied as what it is', () => {
  expect(told('en', 'a', 'b')).toBe('2 nodes copied');
  expect(told('en', 'note')).toBe('1 note copied');
  expect(told('en', 'a', 'sub', 'group', 'note')).toBe('1 node, 1 sub-pipeline, 1 group, 1 note copied');
  expect(told('zh', 'a', 'b', 'group')).toBe('已复制 2 个节点、1 个分组框');
});
