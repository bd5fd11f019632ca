import type { ChannelFormat } from '#domain/channel/channel.ts';
import { formatOf } from '#domain/channel/may-connect.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { fittingPort } from '../../editor/new-node.ts';
import type { Personal } from '../../lib/personal.ts';
import { stageOf } from '../../lib/stage-of.ts';

/**
 * The components that a link of a format may end in, at their `side`, those first that it suits best: a port of just this
 * format before one that takes anything, then what one likes or used last, then the stages in the order of the data.
 */
export function fittingComponents(
  definitions: readonly ComponentDefinition[],
  side: 'input' | 'output',
  format: ChannelFormat,
  { favourites, recents }: Pick<Personal, 'favourites' | 'recents'>,
): ComponentDefinition[] {
  const liked = new Set([...favourites, ...recents]);
  const rank = (definition: ComponentDefinition) => [
    Number(!hasExact(definition, side, format)),
    Number(!liked.has(definition.metadata.name)),
    stageOf(definition),
  ];
  return definitions
    .filter((definition) => fittingPort(definition, side, format) !== undefined)
    .map((definition) => ({ definition, rank: rank(definition) }))
    .toSorted((one, other) => compareRanks(one.rank, other.rank))
    .map(({ definition }) => definition);
}

function hasExact({ spec }: ComponentDefinition, side: 'input' | 'output', format: ChannelFormat): boolean {
  if (side === 'output') return spec.outputs.some((channel) => formatOf(channel) === format);
  return spec.inputs.some((channel) => channel.required !== false && formatOf(channel) === format);
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) if (value !== other[at]) return value - (other[at] ?? 0);
  return 0;
}
