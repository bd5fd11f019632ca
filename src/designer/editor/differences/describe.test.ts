import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { builtinComponents } from '#catalog/builtin-components.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import { compareDocuments } from '#domain/pipeline/compare-documents.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { mergeDocuments } from '#domain/pipeline/merge-documents.ts';
import { node as buildNode } from '#domain/pipeline/pipeline-builder.arbitrary.ts';
import type { Annotation, PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import { en as forms } from '../../forms/texts/en.ts';
import { zh as formsZh } from '../../forms/texts/zh.ts';
import { en } from '../texts/en.ts';
import { zh } from '../texts/zh.ts';
import { describeClash } from './describe-clash.ts';
import { describeField, labelField } from './describe-field.ts';
import { describeStepValue } from './describe-step-value.ts';
import { kindOfItem, nameOfItem, type Words } from './words.ts';

const node = (id: string, component: string, more?: Partial<PipelineNode>) => buildNode(id, `${component}@1.0.0`, more);
const note: Annotation = { id: 'note', kind: 'note', text: '', color: 'blue', position: { x: 0, y: 0 }, size: { width: 10, height: 10 } };
const base: PipelineDocument = {
  metadata: { name: 'birds' },
  variables: [{ name: 'rate', type: 'Float', value: '0.1' }],
  nodes: [
    node('read', 'read-table', { label: 'Read birds', inputs: { data: { uri: 'dataset:birds.csv' } } }),
    node('keep', 'filter-rows', { inputs: { input: { from: 'read.table' } } }),
    node('learn', 'train-classifier', { label: 'Learn', inputs: { table: { from: 'keep.table' } } }),
    node('predict', 'predict'),
    node('measure', 'evaluate'),
  ],
  subPipelines: [{ id: 'sub', label: 'Prepare', position: { x: 0, y: 0 } }],
  annotations: [note, { ...note, id: 'group', kind: 'group', text: 'All' }],
};

const i18n = createInstance({
  lng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { en: { editor: en, forms }, zh: { editor: zh, forms: formsZh } },
});
await i18n.init();
const words = (language: Language, documents: readonly PipelineDocument[]): Words => ({
  documents,
  components: new Map(builtinComponents.map((component) => [componentRef(component.metadata), component])),
  machineTypes: defaultMachineTypes,
  language,
  t: i18n.getFixedT(language, 'editor'),
  tForms: i18n.getFixedT(language, 'forms'),
});

/** `name | label | before | after` of every field that edits make another. */
function differences(language: Language, ...edits: Edit[]): string[] {
  const { document: after } = applyEdit(base, { type: 'batch', edits });
  const said = words(language, [after, base]);
  return compareDocuments(base, after).items.flatMap((item) =>
    item.fields.map((field) => {
      const text = describeField(item, field, said);
      return [nameOfItem(item, said), text.label, text.before, text.after].join(' | ');
    }),
  );
}

const clashes = (language: Language, mine: Edit, theirs: Edit) => {
  const [ours, others] = [mine, theirs].map((edit) => applyEdit(base, edit).document);
  if (!ours || !others) return [];
  const said = words(language, [ours, others, base]);
  return mergeDocuments(base, ours, others).clashes.flatMap((clash) => describeClash(clash, said));
};

describe('a field', () => {
  it.each([
    [['parameters', 'l2'], 'L2 regularisation', 'L2 正则化'],
    [['parameters', 'unknown'], 'unknown', 'unknown'],
    [['tuning', 'machineType'], 'Execution tuning: Machine type', '执行调优：机器类型'],
  ])('is called as in forms: %j', (path, en, zh) => {
    const learn = { kind: 'node', id: 'learn' } as const;
    expect([labelField(learn, path, words('en', [base])), labelField(learn, path, words('zh', [base]))]).toEqual([en, zh]);
  });
});

describe('a field that differs', () => {
  it.each<[Edit, string, string]>([
    [{ type: 'node.disabled', id: 'read', disabled: true }, 'Read birds | Disabled | no | yes', 'Read birds | 停用 | 否 | 是'],
    [
      { type: 'node.tuning', id: 'learn', tuning: { machineType: 'cpu-4', nodes: 2 } },
      'Learn | Execution tuning: Machine type | cpu-1 (default) | cpu-4; Learn | Execution tuning: Node count | 1 | 2',
      'Learn | 执行调优：机器类型 | cpu-1（默认） | cpu-4; Learn | 执行调优：节点数 | 1 | 2',
    ],
    [
      { type: 'node.parameter', id: 'measure', name: 'target', value: 'Species' },
      'Evaluate | Target column | Not set | Species',
      '评估 | 目标列 | 未设置 | Species',
    ],
    [
      { type: 'node.parameter', id: 'measure', name: 'task', value: 'regression' },
      'Evaluate | Task | auto (default) | regression',
      '评估 | 任务类型 | auto（默认） | regression',
    ],
    [
      { type: 'node.parameter', id: 'predict', name: 'probabilities', value: '${rate}' },
      'Predict | Add probabilities | On (default) | variable rate',
      '预测 | 添加概率 | 开（默认） | 变量 rate',
    ],
    [
      { type: 'node.input', id: 'learn', input: 'table', binding: { from: 'read.table' } },
      'Learn | Input table | Filter rows · table → Learn · table | Read birds · table → Learn · table',
      'Learn | 输入 table | 筛选行 · table → Learn · table | Read birds · table → Learn · table',
    ],
    [
      { type: 'node.input', id: 'read', input: 'data', binding: null },
      'Read birds | Input data | dataset birds.csv | not connected',
      'Read birds | 输入 data | 数据集 birds.csv | 未连接',
    ],
    [{ type: 'node.label', id: 'keep', label: 'Keep' }, 'Keep | Label | Filter rows | Keep', 'Keep | 名称 | 筛选行 | Keep'],
    [
      { type: 'within', ids: ['read'], within: 'sub' },
      'Read birds | Drawn in | The pipeline itself | Prepare',
      'Read birds | 所在子管道 | 管道本身 | Prepare',
    ],
    [
      { type: 'annotation.set', id: 'note', annotation: { ...note, color: 'red' } },
      'Note | Colour | Blue | Red',
      '便签 | 颜色 | 蓝色 | 红色',
    ],
    [
      {
        type: 'annotation.set',
        id: 'note',
        annotation: { ...note, position: { x: -0.4, y: 391.7 }, size: { width: 320, height: 273.00232 } },
      },
      'Note | Place on the canvas | (0, 0) | (0, 392); Note | Size | 10 × 10 | 320 × 273',
      '便签 | 画布位置 | （0，0） | （0，392）; 便签 | 大小 | 10 × 10 | 320 × 273',
    ],
  ])('%j is said in people’s words', (edit, english, chinese) => {
    expect(differences('en', edit).join('; ')).toBe(english);
    expect(differences('zh', edit).join('; ')).toBe(chinese);
  });
});

it('a group is called a group', () => {
  const kinds = (language: Language) => ['note', 'group'].map((id) => kindOfItem({ kind: 'annotation', id }, words(language, [base])));
  expect([kinds('en'), kinds('zh')]).toEqual([
    ['Note', 'Group'],
    ['便签', '分组框'],
  ]);
});

describe('what both sides changed', () => {
  it('stands at the name of the node and of its field', () => {
    const [mine, theirs] = ['cpu-4', 'cpu-8'].map((machineType): Edit => ({ type: 'node.tuning', id: 'learn', tuning: { machineType } }));
    if (!mine || !theirs) throw new Error('two edits');
    expect(clashes('en', mine, theirs)).toEqual([{ place: 'Learn · Execution tuning: Machine type', mine: 'cpu-4', theirs: 'cpu-8' }]);
    expect(clashes('zh', mine, theirs)).toMatchObject([{ place: 'Learn · 执行调优：机器类型' }]);
  });

  it('says of a whole node that it is removed on one side', () => {
    const change: Edit = { type: 'node.label', id: 'learn', label: 'Learn it' };
    const remove: Edit = { type: 'nodes.remove', ids: ['learn'] };
    expect(clashes('en', change, remove)).toEqual([{ place: 'Learn it', mine: 'changed', theirs: 'removed' }]);
    expect(clashes('zh', remove, change)).toEqual([{ place: 'Learn it', mine: '已删除', theirs: '已修改' }]);
  });

  it('says of links that make a circle only together what they do', () => {
    const [one, other] = [
      { type: 'node.input', id: 'read', input: 'data', binding: { from: 'predict.table' } },
      { type: 'node.input', id: 'predict', input: 'table', binding: { from: 'learn.model' } },
    ] satisfies [Edit, Edit];
    const rows = clashes('en', one, other);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.mine).toBe('goes round in a circle with what the other side linked');
  });
});

describe('the value of a step', () => {
  const valueOf = (...edits: Edit[]) => {
    const { document, difference } = applyEdit(base, { type: 'batch', edits });
    const value = describeStepValue(difference, words('en', [document]));
    return value && `${value.label}: ${value.before} → ${value.after}`;
  };
  it('is what it made of one field of one thing', () => {
    expect(valueOf({ type: 'node.parameter', id: 'learn', name: 'seed', value: '7' })).toBe('Seed: 1 (default) → 7');
    expect(valueOf({ type: 'metadata', metadata: { name: 'geese' } })).toBe('Name: birds → geese');
    expect(valueOf({ type: 'node.label', id: 'predict', label: 'Guess' })).toBe('Label: Predict → Guess');
  });
  it('is none of several fields, of places, of links, and of what came or went', () => {
    const seed: Edit = { type: 'node.parameter', id: 'learn', name: 'seed', value: '7' };
    expect(valueOf(seed, { type: 'node.label', id: 'learn', label: 'Study' })).toBeNull();
    expect(valueOf(seed, { type: 'node.label', id: 'predict', label: 'Guess' })).toBeNull();
    expect(valueOf({ type: 'nodes.move', moves: [{ id: 'keep', position: { x: 9, y: 9 } }] })).toBeNull();
    expect(valueOf({ type: 'node.input', id: 'keep', input: 'input', binding: null })).toBeNull();
    expect(valueOf({ type: 'nodes.remove', ids: ['measure'] })).toBeNull();
  });
});
