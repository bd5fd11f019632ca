/** A kind of machine that a task may run on. Memory is in GiB, `gpu.count` is GPUs a machine. */
export interface MachineType {
  readonly name: string;
  readonly cpu: number;
  readonly memoryGiB: number;
  readonly gpu?: { readonly model: string; readonly count: number } | undefined;
}

/** What a component demands of its execution; absent on a component means that nothing is constrained. */
export interface TrainingConstraints {
  readonly machineType: 'CPU' | 'GPU';
  readonly multiNode: boolean;
  /** Only meaningful where `machineType` is GPU. */
  readonly multiGpu?: boolean | undefined;
}

/** What a node sets: absent fields mean one node, the installation's default machine type, no ps, no evaluator. */
export interface Tuning {
  readonly nodes?: number | undefined;
  readonly machineType?: string | undefined;
  /** Tensorflow only. */
  readonly ps?: number | undefined;
  /** Tensorflow only. */
  readonly evaluator?: number | undefined;
}
