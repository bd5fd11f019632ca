import type { ChannelFormat, InputChannel, OutputChannel } from './channel.ts';

/** The format of a channel; `any` where it says nothing. */
export function formatOf(channel: Pick<InputChannel | OutputChannel, 'format'>): ChannelFormat {
  return channel.format ?? 'any';
}

/** Whether data of the output may go into the input: the formats are equal or one of them is `any`. */
export function mayConnect(output: Pick<OutputChannel, 'format'>, input: Pick<InputChannel, 'format'>): boolean {
  const [from, to] = [formatOf(output), formatOf(input)];
  return from === to || from === 'any' || to === 'any';
}
