import { formatOf, mayConnect } from '../channel/may-connect.ts';
import type { InputChannel, OutputChannel } from '../channel/channel.ts';

type Channel = Pick<InputChannel | OutputChannel, 'name' | 'format'>;

/** A port and the one of another component that stands for it. */
export interface PortPair {
  readonly from: string;
  readonly to: string;
}

type Fits = (one: Channel, other: Channel) => boolean;

const sameFormat: Fits = (one, other) => formatOf(one) === formatOf(other);
const steps: readonly ((lost: readonly Channel[], free: readonly Channel[]) => PortPair[])[] = [
  (lost, free) => inOrder(lost, free, (one, other) => one.name === other.name),
  (lost, free) => onlyPairs(lost, free, sameFormat),
  (lost, free) => onlyPairs(lost, free, mayConnect),
  (lost, free) => inOrder(lost, free, sameFormat),
  (lost, free) => inOrder(lost, free, mayConnect),
];

/**
 * Which port of another component stands for each port: its namesake, else the only one that fits it and nothing else, of
 * the same format before others, else by order the next that is free: of the same format, then of any that takes it. No port
 * stands for two.
 */
export function pairPorts(ports: readonly Channel[], others: readonly Channel[]): PortPair[] {
  return steps.reduce<PortPair[]>((pairs, step) => [...pairs, ...step(without(ports, pairs, 'from'), without(others, pairs, 'to'))], []);
}

function onlyPairs(lost: readonly Channel[], free: readonly Channel[], fits: Fits): PortPair[] {
  return lost.flatMap((one) => {
    const [other, ...more] = free.filter((candidate) => fits(one, candidate));
    if (!other || more.length > 0 || lost.filter((rival) => fits(rival, other)).length > 1) return [];
    return [{ from: one.name, to: other.name }];
  });
}

function inOrder(lost: readonly Channel[], free: readonly Channel[], fits: Fits): PortPair[] {
  const left = [...free];
  return lost.flatMap((one) => {
    const at = left.findIndex((other) => fits(one, other));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    return other ? [{ from: one.name, to: other.name }] : [];
  });
}

function without(channels: readonly Channel[], pairs: readonly PortPair[], end: keyof PortPair): Channel[] {
  return channels.filter((channel) => !pairs.some((pair) => pair[end] === channel.name));
}
