import type { MachineType } from './machine-type.ts';

/** What an installation offers until it says otherwise; the first one that a component allows is its default. */
export const defaultMachineTypes: readonly MachineType[] = [
  { name: 'cpu-1', cpu: 1, memoryGiB: 2 },
  { name: 'cpu-2', cpu: 2, memoryGiB: 4 },
  { name: 'cpu-4', cpu: 4, memoryGiB: 16 },
  { name: 'cpu-16', cpu: 16, memoryGiB: 64 },
  { name: 'gpu-t4-1', cpu: 4, memoryGiB: 16, gpu: { model: 'T4', count: 1 } },
  { name: 'gpu-v100-1', cpu: 8, memoryGiB: 32, gpu: { model: 'V100', count: 1 } },
  { name: 'gpu-v100-4', cpu: 32, memoryGiB: 128, gpu: { model: 'V100', count: 4 } },
  { name: 'gpu-a100-8', cpu: 96, memoryGiB: 768, gpu: { model: 'A100', count: 8 } },
];
