import { inputSources, type InputChannel, type InputSource, type OutputChannel } from '#domain/channel/channel.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import { toText, type PaiRecord } from './pai-record.ts';

const sourceNames: Readonly<Record<string, InputSource>> = { oss: 'OSS', nas: 'NAS', maxcompute: 'MaxCompute', odps: 'MaxCompute' };

/** An input channel of PAI; without `SupportedChannelTypes` it takes every source. */
export function toInput(record: PaiRecord, name: string): InputChannel {
  const sources = readSources(record, name);
  const required = record.takeBool('Required');
  const described = { displayName: record.takeText('DisplayName'), description: record.takeText('Description') };
  record.lose('Properties');
  record.finish();
  return { name, sources: sources.length > 0 ? sources : inputSources, ...(required === false ? { required } : {}), ...described };
}

/** An output channel of PAI: one storage kind, always there. */
export function toOutput(record: PaiRecord, name: string): OutputChannel {
  const sources = readSources(record, name);
  const storage = sources.includes('OSS') || !sources.includes('MaxCompute') ? 'OSS' : 'MaxCompute';
  for (const source of sources.filter((each) => each !== storage)) reportSource(record, name, source);
  const described = { displayName: record.takeText('DisplayName'), description: record.takeText('Description') };
  if (record.takeBool('Required') === false) record.lose('Required');
  record.lose('Properties');
  record.finish();
  return { name, storage, ...described };
}

function readSources(record: PaiRecord, name: string): InputSource[] {
  const value = record.take('SupportedChannelTypes');
  if (value !== undefined && !Array.isArray(value)) record.reportValue('SupportedChannelTypes', value);
  const sources = (Array.isArray(value) ? value : []).flatMap((member: unknown) => {
    const text = toText(member) ?? '';
    const key = text.toLowerCase();
    const source = Object.hasOwn(sourceNames, key) ? sourceNames[key] : undefined;
    if (!source) reportSource(record, name, text);
    return source ? [source] : [];
  });
  return [...new Set(sources)];
}

function reportSource(record: PaiRecord, name: string, source: string): void {
  record.issues.push(createIssue('W_PAI_SOURCE', [...record.path, 'SupportedChannelTypes'], { name, source }));
}
