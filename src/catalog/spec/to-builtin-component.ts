import type { InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { toTextLabels, type DeclarationTexts } from './to-text-labels.ts';

/** What is particular to one built-in component. Chinese texts travel as labels: `displayName.zh`, `category.zh` and so on. */
export interface BuiltinEntry {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly category: keyof typeof categories;
  /** What else people call it or look for it by; names and descriptions are searched anyway. */
  readonly keywords: readonly string[];
  readonly chinese: DeclarationTexts & { readonly displayName: string; readonly description: string; readonly keywords: readonly string[] };
  readonly inputs: readonly InputChannel[];
  readonly outputs: readonly OutputChannel[];
  readonly parameters: readonly Parameter[];
}

const categories = {
  'Data/Read': '数据/读取',
  'Data/Transform': '数据/变换',
  'Data/Write': '数据/写出',
  'Machine learning/Train': '机器学习/训练',
  'Machine learning/Predict': '机器学习/预测',
  'Machine learning/Evaluate': '机器学习/评估',
  Code: '代码',
} as const;

/** The component of a catalogue entry: one container of the built-in image, whose `weft-op` runs the folder of the same name. */
export function toBuiltinComponent(entry: BuiltinEntry): ComponentDefinition {
  return {
    metadata: {
      name: entry.name,
      version: '1.0.0',
      displayName: entry.displayName,
      description: entry.description,
      versionDescription: 'First version',
      category: entry.category,
      labels: {
        'displayName.zh': entry.chinese.displayName,
        'description.zh': entry.chinese.description,
        'category.zh': categories[entry.category],
        keywords: entry.keywords.join(', '),
        'keywords.zh': entry.chinese.keywords.join('、'),
        ...toTextLabels(entry.chinese, 'zh'),
      },
    },
    spec: {
      execution: { jobType: 'Container', image: { source: 'official', uri: 'weft/builtin:1' }, command: `weft-op ${entry.name}` },
      inputs: entry.inputs,
      outputs: entry.outputs,
      parameters: entry.parameters,
    },
  };
}
