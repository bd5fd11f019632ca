import { z } from 'zod';
import { documented } from '../issue/documented.ts';
import { inputChannelSchema, outputChannelSchema } from '../channel/channel-schema.ts';
import { jobTypeNames } from '../job-type/job-type.ts';
import { parameterSchema } from '../param/parameter-schema.ts';
import { trainingConstraintsSchema } from '../tuning/training-constraints-schema.ts';
import type { ComponentDefinition } from './component.ts';

/** What is refused before the rules are looked at, so that no component can be too big to check. Lengths in UTF-16 units. */
const componentLimits = {
  channels: 200,
  parameters: 1_000,
  labels: 100,
  nameLength: 200,
  textLength: 10_000,
  commandLength: 200_000,
} as const;

const name = z.string().max(componentLimits.nameLength);
const prose = z.string().max(componentLimits.textLength);

const imageSources = ['community', 'official', 'custom', 'address'] as const;

const codeType = 'Where the code comes from: `oss`, `git`, `local` or `bundle`';
const codeTypeZh = '代码来源：`oss`、`git`、`local` 或 `bundle`';
const ofType = <T extends string>(type: T) => documented(z.literal(type), codeType, codeTypeZh);

const codeSchema = documented(
  z.discriminatedUnion('type', [
    z.strictObject({
      type: ofType('oss'),
      uri: documented(
        z.string(),
        'The directory that is copied to /ml/usercode/, e.g. oss://bucket.endpoint/code/',
        '复制到 /ml/usercode/ 的目录，例如 oss://bucket.endpoint/code/',
      ),
    }),
    z.strictObject({
      type: ofType('git'),
      url: documented(z.string(), 'The repository, by https or ssh', '代码仓库，使用 https 或 ssh'),
      branch: documented(z.string(), 'The default branch where nothing is said', '省略时使用默认分支').optional(),
      commit: documented(
        z.string(),
        'Fixes what runs: in full, or at least 7 digits',
        '固定所运行的代码：完整的提交号，或至少 7 位',
      ).optional(),
    }),
    z.strictObject({
      type: ofType('local'),
      path: documented(z.string(), 'A directory, relative to the file', '目录，相对于此文件'),
    }),
    z.strictObject({
      type: ofType('bundle'),
      digest: documented(z.string(), 'Uploaded files: sha256: and 64 hex digits', '已上传的文件：sha256: 加 64 位十六进制数字'),
    }),
  ]),
  'The code, copied to /ml/usercode/; left out where the image brings it',
  '复制到 /ml/usercode/ 的代码；镜像自带代码时可省略',
).meta({ id: 'CodeSource' });

const imageSchema = documented(
  z.strictObject({
    source: documented(z.enum(imageSources), 'Where the image comes from', '镜像的来源'),
    uri: documented(
      prose,
      'The image: registry, path and a tag or a digest. It must hold sh',
      '镜像：仓库地址、路径以及标签或摘要。镜像中必须有 sh',
    ),
  }),
  'The image that the command runs in',
  '命令在其中运行的镜像',
);

const executionSchema = documented(
  z.strictObject({
    jobType: documented(
      z.enum(jobTypeNames),
      'How its nodes work together, and which variables tell them of one another; Container is one plain container',
      '各节点如何协作，以及通过哪些环境变量互相知晓；Container 是一个普通容器',
    ),
    image: imageSchema,
    code: codeSchema.optional(),
    command: documented(
      z.string().max(componentLimits.commandLength),
      'Run with sh -c in /ml/usercode/. "$@" passes all parameters, $PAI_INPUT_{NAME} and $PAI_OUTPUT_{NAME} are the channels',
      '在 /ml/usercode/ 中用 sh -c 运行。"$@" 传递全部超参，$PAI_INPUT_{NAME} 和 $PAI_OUTPUT_{NAME} 是输入和输出',
    ),
  }),
  'How it runs',
  '如何运行',
);

export const componentMetadataSchema = documented(
  z.strictObject({
    name: documented(
      name,
      'Unique in the installation, without regard to case: letters, digits, _ and -, not beginning with _ or -',
      '整个安装内唯一，不区分大小写：字母、数字、_ 和 -，不以 _ 或 - 开头',
    ),
    version: documented(name, 'x.y.z, above the latest one', 'x.y.z，高于最新版本'),
    displayName: documented(name, 'What people see in place of the name', '代替名称显示给使用者').optional(),
    description: documented(prose, 'What it does; tells components apart', '它做什么；用于区分组件').optional(),
    versionDescription: documented(prose, 'What is new in this version', '此版本的变化').optional(),
    category: documented(name, 'Where the palette shows it; / separates levels', '在组件列表中的位置；用 / 分级').optional(),
    labels: documented(
      z.record(name, prose).refine((labels) => Object.keys(labels).length <= componentLimits.labels),
      'Further texts by key, e.g. displayName.zh; keywords (and keywords.zh): what else people search for, separated by commas',
      '按键存放的其他文本，例如 displayName.zh；keywords（及 keywords.zh）：人们搜索时可能用的其他词，用逗号分隔',
    ).optional(),
  }),
  'What it is called and where people find it',
  '名称以及使用者在哪里找到它',
);

export const componentSpecSchema = documented(
  z.strictObject({
    execution: executionSchema,
    inputs: documented(
      z.array(inputChannelSchema).max(componentLimits.channels),
      'What goes in, in the order of the ports',
      '输入，按端口顺序',
    ).default([]),
    outputs: documented(
      z.array(outputChannelSchema).max(componentLimits.channels),
      'What comes out, in the order of the ports',
      '输出，按端口顺序',
    ).default([]),
    parameters: documented(
      z.array(parameterSchema).max(componentLimits.parameters),
      'What can be set, in the order of the form and of the arguments',
      '超参，按表单和命令参数的顺序',
    ).default([]),
    trainingConstraints: trainingConstraintsSchema.optional(),
  }),
  'How it runs, what goes in and out, and what can be set',
  '如何运行、输入输出以及可以设置的内容',
);

/** A component's shape in memory and over HTTP. Whether it makes sense is `checkComponent`'s to say. */
export const componentDefinitionSchema = z
  .strictObject({ metadata: componentMetadataSchema, spec: componentSpecSchema })
  .meta({ id: 'ComponentDefinition' }) satisfies z.ZodType<ComponentDefinition>;
