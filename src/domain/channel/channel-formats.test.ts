import { describe, expect, it } from 'vitest';
import { createIssue } from '../issue/create-issue.ts';
import { describeIssue } from '../issue/describe-issue.ts';
import { channelFormats } from './channel.ts';

describe.each(channelFormats)('the format %s', (format) => {
  const facts = { output: 'o', source: 's', name: 'i', node: 'n', outputFormat: format, inputFormat: format };
  const refusal = createIssue('E_LINK_FORMAT', [], facts);

  it('is called so in an English refusal', () => {
    expect(describeIssue(refusal, 'en')).toContain(`has the format ${format}, but`);
  });

  it('has a Chinese name in a Chinese one', () => {
    expect(describeIssue(refusal, 'zh')).not.toContain(format);
  });
});

it('a refusal of a link between two formats reads well in Chinese', () => {
  const facts = { output: '模型', source: '训练分类器', name: '表', node: '筛选行', outputFormat: 'model', inputFormat: 'table' };
  expect(describeIssue(createIssue('E_LINK_FORMAT', [], facts), 'zh')).toBe(
    '“训练分类器”的输出“模型”的格式是模型，而“筛选行”的输入“表”需要表格格式。',
  );
  expect(describeIssue(createIssue('H_CHANGE_FORMAT', [], { name: '表', from: 'table', to: 'custom' }), 'zh')).toBe(
    '“表”的格式由表格变为custom。',
  );
});
