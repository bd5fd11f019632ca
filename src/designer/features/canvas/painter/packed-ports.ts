import type { ChannelFormat } from '#domain/channel/channel.ts';

const letters = { table: 't', model: 'm', files: 'f', any: 'a' } as const satisfies Readonly<Record<ChannelFormat, string>>;
const formats: ReadonlyMap<string, ChannelFormat> = new Map(
  (Object.keys(letters) as ChannelFormat[]).map((format) => [letters[format], format]),
);
const between = '>';

/** The formats of an item's ports, in the order in which they lie on its edges, in one text: a letter each. */
export function packPorts(inputs: readonly ChannelFormat[], outputs: readonly ChannelFormat[]): string {
  const lettersOf = (side: readonly ChannelFormat[]) => side.map((format) => letters[format]).join('');
  return inputs.length + outputs.length === 0 ? '' : `${lettersOf(inputs)}${between}${lettersOf(outputs)}`;
}

/** The formats of the ports of one side. */
export function readPorts(packed: string, side: 'input' | 'output'): readonly ChannelFormat[] {
  const middle = packed.indexOf(between);
  const its = side === 'input' ? packed.slice(0, Math.max(0, middle)) : packed.slice(middle + 1);
  return Array.from(its, (letter) => formats.get(letter) ?? 'any');
}
