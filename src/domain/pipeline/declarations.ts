import type { InputChannel, OutputChannel } from '../channel/channel.ts';
import type { ComponentDefinition } from '../component/component.ts';
import { usesUserArgs } from '../component/user-args.ts';
import { nearestName } from '../names/nearest-name.ts';
import type { Parameter } from '../param/parameter.ts';

/** What a component declares, by name. */
export interface Declarations {
  readonly inputs: ReadonlyMap<string, InputChannel>;
  readonly outputs: ReadonlyMap<string, OutputChannel>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Whether the command names `$PAI_USER_ARGS`, where words are split. */
  readonly usesUserArgs: boolean;
}

const known = new WeakMap<ComponentDefinition, Declarations>();

/** A component's declarations, kept with it. */
export function declarationsOf(component: ComponentDefinition): Declarations {
  let declarations = known.get(component);
  if (!declarations) known.set(component, (declarations = readDeclarations(component)));
  return declarations;
}

function readDeclarations({ spec }: ComponentDefinition): Declarations {
  return {
    inputs: byName(spec.inputs),
    outputs: byName(spec.outputs),
    parameters: byName(spec.parameters),
    usesUserArgs: usesUserArgs(spec.execution.command),
  };
}

function byName<T extends { readonly name: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.name, item]));
}

/** Names for a text that says what there is: the nearest first, eight at most, `–` where there are none. */
export function knownNames(name: string, all: Iterable<string>): string[] {
  const names = [...all];
  const nearest = nearestName(name, names);
  const listed = nearest === undefined ? names : [nearest, ...names.filter((other) => other !== nearest)];
  if (listed.length === 0) return ['–'];
  return listed.length > 8 ? [...listed.slice(0, 8), '…'] : listed;
}
