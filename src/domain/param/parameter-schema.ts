import { z } from 'zod';
import { documented } from '../issue/documented.ts';
import { enumConstraint } from './constraint-enum.ts';
import { noneConstraint } from './constraint-none.ts';
import { rangeConstraint } from './constraint-range.ts';
import { paramTypeNames, type Parameter } from './parameter.ts';
import { valueText } from './value-text.ts';

const constraintSchema = documented(
  z.discriminatedUnion('kind', [noneConstraint.config, rangeConstraint.config, enumConstraint.config]),
  'What values it takes beside its type; range bounds are inclusive and bound the length of a String',
  '类型之外对取值的约束；范围包含边界，对 String 约束其长度',
);

/** A parameter as files and messages write it. Numbers and booleans become text. */
export const parameterSchema = z
  .strictObject({
    name: documented(
      z.string().max(200),
      'The command line gets --{name}; its variable is PAI_HPS_{NAME}',
      '命令行参数为 --{name}；变量为 PAI_HPS_{NAME}',
    ),
    type: documented(z.enum(paramTypeNames), 'Int is 64 bits, Float is finite', 'Int 为 64 位整数，Float 为有限小数'),
    displayName: documented(z.string().max(200), 'What people see in place of the name', '代替名称显示给使用者').optional(),
    description: documented(z.string().max(10_000), 'What people read below the name', '显示在名称下方的说明').optional(),
    required: documented(
      z.boolean(),
      'false: it may be left without a value; true where nothing is said',
      'false 表示可以没有值；省略时为 true',
    ).optional(),
    default: documented(
      valueText,
      'The value where the node has none of its own; satisfies type and constraint',
      '节点未设置时的值；须符合类型和约束',
    ).optional(),
    constraint: constraintSchema.optional(),
    editor: documented(
      z.enum(['line', 'text', 'sql', 'python', 'column', 'columns']),
      'How a String is edited: in one line, several, as code, or as names of table columns',
      'String 的编辑方式：单行、多行、代码，或表的列名',
    ).optional(),
    group: documented(z.string().max(200), 'The heading that the form shows it under', '表单中所属的分组标题').optional(),
  })
  .meta({ id: 'Parameter' }) satisfies z.ZodType<Parameter>;
