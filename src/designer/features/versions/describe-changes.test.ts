import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { builtinComponents } from '#catalog/builtin-components.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import { compareDocuments } from '#domain/pipeline/compare-documents.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { node } from '#domain/pipeline/pipeline-builder.arbitrary.ts';
import type { Annotation, PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { en as editor } from '../../editor/texts/en.ts';
import { zh as editorZh } from '../../editor/texts/zh.ts';
import { en as forms } from '../../forms/texts/en.ts';
import { zh as formsZh } from '../../forms/texts/zh.ts';
import { describeChanges, describeSubject } from './describe-changes.ts';
import { en } from './texts/en.ts';
import { zh } from './texts/zh.ts';

const group: Annotation = {
  id: 'group',
  kind: 'group',
  text: 'Birds',
  color: 'blue',
  position: { x: 0, y: 0 },
  size: { width: 320, height: 296 },
};
const base: PipelineDocument = {
  metadata: { name: 'birds' },
  variables: [],
  nodes: [
    node('read', 'read-table@1.0.0', { label: 'Read birds' }),
    node('keep', 'filter-rows@1.0.0', { inputs: { input: { from: 'read.table' } } }),
    node('learn', 'train-classifier@1.0.0', { label: 'Learn' }),
  ],
  annotations: [group],
};
const i18n = createInstance({
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { en: { versions: en, editor, forms }, zh: { versions: zh, editor: editorZh, forms: formsZh } },
});
await i18n.init();

const say = (language: Language, ...edits: Edit[]) => sayBy(describeChanges, language, edits);

function sayBy(describe: typeof describeChanges, language: Language, edits: Edit[]): string {
  const { document: after } = applyEdit(base, { type: 'batch', edits });
  const words = {
    documents: [after, base],
    components: new Map(builtinComponents.map((component) => [componentRef(component.metadata), component])),
    machineTypes: [],
    language,
    t: i18n.getFixedT(language, 'editor'),
    tForms: i18n.getFixedT(language, 'forms'),
  };
  return describe(compareDocuments(base, after), words, i18n.getFixedT(language, 'versions'));
}

const rename = (id: string): Edit => ({ type: 'node.label', id, label: `${id} it` });
const setText = (name: string, value: string): Edit => ({ type: 'node.parameter', id: 'learn', name, value });
const move = (...ids: string[]): Edit => ({ type: 'nodes.move', moves: ids.map((id) => ({ id, position: { x: 8, y: 8 } })) });
const grow = (width = 288, height = 273.00232): Edit => ({
  type: 'annotation.set',
  id: 'group',
  annotation: { ...group, size: { width, height } },
});
const link: Edit = { type: 'node.input', id: 'learn', input: 'table', binding: { from: 'keep.table' } };

it.each<[Edit[], string, string]>([
  [[], 'Nothing differs', '没有差异'],
  [[rename('learn')], 'Changed learn it: “Label” Learn → learn it', '修改 learn it：“名称” Learn → learn it'],
  [[setText('target', 'species')], 'Changed Learn: “Target column” Not set → species', '修改 Learn：“目标列” 未设置 → species'],
  [
    [setText('target', 'the species of each bird that was seen')],
    'Changed Learn: “Target column” Not set → the species of each bir…',
    '修改 Learn：“目标列” 未设置 → the species of each bir…',
  ],
  [[setText('target', 'the species\nof each bird')], 'Changed Learn: Target column', '修改 Learn：目标列'],
  [
    [setText('target', 'species'), { type: 'node.disabled', id: 'learn', disabled: true }],
    'Changed Learn: “Target column” Not set → species, “Disabled” no → yes',
    '修改 Learn：“目标列” 未设置 → species、“停用” 否 → 是',
  ],
  [[setText('target', 'species'), setText('rounds', '3'), setText('seed', '4')], 'Changed Learn', '修改 Learn'],
  [[{ type: 'nodes.remove', ids: ['read'] }], 'Removed Read birds', '删除 Read birds'],
  [[link], '1 link added', '新增 1 条连线'],
  [
    [{ type: 'node.input', id: 'keep', input: 'input', binding: { from: 'learn.model' } }],
    '1 link added · 1 link removed',
    '新增 1 条连线 · 删除 1 条连线',
  ],
  [[rename('read'), rename('keep'), rename('learn'), link], '3 changed · 1 link added', '修改 3 项 · 新增 1 条连线'],
  [[{ type: 'nodes.move', moves: [{ id: 'keep', position: { x: 8, y: 8 } }] }], 'Moved Filter rows', '移动 筛选行'],
  [
    [rename('learn'), { type: 'nodes.move', moves: [{ id: 'keep', position: { x: 8, y: 8 } }] }],
    'Changed learn it: “Label” Learn → learn it',
    '修改 learn it：“名称” Learn → learn it',
  ],
  [[grow()], 'Changed Birds: “Size” 320 × 296 → 288 × 273', '修改 Birds：“大小” 320 × 296 → 288 × 273'],
  [[grow(320.3, 296)], 'Changed Birds: Size', '修改 Birds：大小'],
  [[move('keep'), grow()], 'Moved Filter rows', '移动 筛选行'],
  [[move('read', 'keep', 'learn'), grow()], '3 nodes moved', '移动 3 个节点'],
  [
    [move('read', 'keep', 'learn'), grow(), setText('target', 'species')],
    'Changed Learn: “Target column” Not set → species · 2 nodes moved',
    '修改 Learn：“目标列” 未设置 → species · 移动 2 个节点',
  ],
])('%j is told in a few words', (edits, english, chinese) => {
  expect([say('en', ...edits), say('zh', ...edits)]).toEqual([english, chinese]);
});

it('what a revision is about is told without values', () => {
  const label: Edit = { type: 'node.label', id: 'learn', label: 'Le' };
  expect(sayBy(describeSubject, 'en', [label])).toBe('Changed Le: Label');
  expect([setText('target', 's'), setText('target', 'sp')].map((edit) => sayBy(describeSubject, 'en', [edit]))).toEqual([
    'Changed Learn: Target column',
    'Changed Learn: Target column',
  ]);
});
