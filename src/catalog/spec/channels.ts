import type { InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import { inputSources } from '#domain/channel/channel.ts';

/** An input that takes any storage; `format` says what lies in it. */
export function toInput(name: string, format: 'table' | 'model' | 'any', more: Partial<InputChannel> = {}): InputChannel {
  return { name, sources: inputSources, format, ...more };
}

/** An output of the given format. */
export function toOutput(name: string, format: 'table' | 'model' | 'files' | 'any', description: string): OutputChannel {
  return { name, storage: 'OSS', format, description };
}
