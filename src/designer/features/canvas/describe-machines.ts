import type { MachineType, Tuning } from '#domain/tuning/machine-type.ts';

/** Nodes and GPUs for a card: `2 × T4`, `2 × 4 × V100`, `3 ×`; empty for one machine without a GPU. */
export function describeMachines(tuning: Tuning | undefined, machineTypes: readonly MachineType[]): string {
  const nodes = tuning?.nodes ?? 1;
  const gpu = machineTypes.find((machine) => machine.name === tuning?.machineType)?.gpu;
  const parts = [...(nodes > 1 ? [String(nodes)] : []), ...(gpu && gpu.count > 1 ? [String(gpu.count)] : [])];
  if (gpu) return [...parts, gpu.model].join(' × ');
  return nodes > 1 ? `${nodes} ×` : '';
}
