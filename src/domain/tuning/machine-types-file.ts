import { z } from 'zod';
import { createIssue } from '../issue/create-issue.ts';
import { parseWith } from '../issue/from-zod.ts';
import { failure, success, type Result } from '../issue/result.ts';
import { checkName } from '../names/check-name.ts';
import type { MachineType } from './machine-type.ts';

const machineTypeSchema = z.strictObject({
  name: z.string(),
  cpu: z.number().positive(),
  memoryGiB: z.number().positive(),
  gpu: z.strictObject({ model: z.string().min(1), count: z.int().positive() }).optional(),
}) satisfies z.ZodType<MachineType>;

/** The machine types file, and what its JSON Schema is made from. */
export const machineTypesFileSchema = z
  .strictObject({ apiVersion: z.literal('weft/v1'), kind: z.literal('MachineTypes'), spec: z.array(machineTypeSchema).min(1).max(1000) })
  .meta({ id: 'MachineTypesFile', title: 'Weft machine types' });

/** The machine types of an installation from the value of their file; the first allowed one is a component's default. */
export function parseMachineTypesFile(value: unknown): Result<MachineType[]> {
  const parsed = parseWith(machineTypesFileSchema, value);
  if (!parsed.ok) return parsed;
  const machines = parsed.value.spec;
  const issues = machines.flatMap((machine, index) => {
    const isTaken = machines.findIndex((other) => other.name === machine.name) < index;
    return isTaken
      ? [createIssue('E_MACHINE_TYPE_DUPLICATE', ['spec', index], { name: machine.name })]
      : checkName(machine.name, ['spec', index, 'name']);
  });
  return issues.length > 0 ? failure(...issues) : success(machines);
}

/** The value of the file of machine types. */
export function toMachineTypesFile(machines: readonly MachineType[]): Readonly<Record<string, unknown>> {
  const spec = machines.map(({ name, cpu, memoryGiB, gpu }) => ({
    name,
    cpu,
    memoryGiB,
    ...(gpu ? { gpu: { model: gpu.model, count: gpu.count } } : {}),
  }));
  return { apiVersion: 'weft/v1', kind: 'MachineTypes', spec };
}
