import { formatOf, mayConnect } from '../channel/may-connect.ts';
import type { InputChannel, OutputChannel } from '../channel/channel.ts';

type Channel = Pick<InputChannel | OutputChannel, 'name' | 'format'>;

/** A port and the one of another component that stands for it. */
export interface PortPair {
  readonly from: string;
  readonly to: string;
}

/**
 * Which port of another component stands for each port that has no namesake there: one of the same format, else one that
 * takes the format, where there is only one such port for it and it is the only one for that port.
 */
export function pairPorts(lost: readonly Channel[], free: readonly Channel[]): PortPair[] {
  const same = onlyPairs(lost, free, (one, other) => formatOf(one) === formatOf(other));
  const [stillLost, stillFree] = [without(lost, same, 'from'), without(free, same, 'to')];
  return [...same, ...onlyPairs(stillLost, stillFree, mayConnect)];
}

function onlyPairs(lost: readonly Channel[], free: readonly Channel[], fits: (one: Channel, other: Channel) => boolean): PortPair[] {
  return lost.flatMap((one) => {
    const [other, ...more] = free.filter((candidate) => fits(one, candidate));
    if (!other || more.length > 0 || lost.filter((rival) => fits(rival, other)).length > 1) return [];
    return [{ from: one.name, to: other.name }];
  });
}

function without(channels: readonly Channel[], pairs: readonly PortPair[], end: keyof PortPair): Channel[] {
  return channels.filter((channel) => !pairs.some((pair) => pair[end] === channel.name));
}
