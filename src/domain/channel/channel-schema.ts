import { z } from 'zod';
import { documented } from '../issue/documented.ts';
import { channelFormats, inputSources, outputStorages, type InputChannel, type OutputChannel } from './channel.ts';

const described = {
  displayName: documented(z.string().max(200), 'What people see in place of the name', '代替名称显示给使用者').optional(),
  description: documented(z.string().max(10_000), 'What people read below the name', '显示在名称下方的说明').optional(),
};
const format = documented(
  z.enum(channelFormats),
  'What it carries; a link between two different formats is refused, `any` fits everything',
  '数据的格式；两种不同格式之间不能连线，`any` 与任何格式相容',
).optional();
const name = z.string().max(200);

/** An input as files and messages write it. */
export const inputChannelSchema = z
  .strictObject({
    name: documented(
      name,
      'Its variable is PAI_INPUT_{NAME}, its directory /ml/input/data/{name}/',
      '变量为 PAI_INPUT_{NAME}，目录为 /ml/input/data/{name}/',
    ),
    sources: documented(z.array(z.enum(inputSources)).max(10), 'Stores that the data may be in', '数据可以来自的存储'),
    required: documented(
      z.boolean(),
      'false: it may be left unbound; true where nothing is said',
      'false 表示可以不绑定；省略时为 true',
    ).optional(),
    format,
    ...described,
  })
  .meta({ id: 'InputChannel' }) satisfies z.ZodType<InputChannel>;

/** An output as files and messages write it. */
export const outputChannelSchema = z
  .strictObject({
    name: documented(
      name,
      'Its variable is PAI_OUTPUT_{NAME}, its directory /ml/output/{name}/',
      '变量为 PAI_OUTPUT_{NAME}，目录为 /ml/output/{name}/',
    ),
    storage: documented(z.enum(outputStorages), 'The store that it is kept in', '保存到的存储'),
    format,
    ...described,
  })
  .meta({ id: 'OutputChannel' }) satisfies z.ZodType<OutputChannel>;
