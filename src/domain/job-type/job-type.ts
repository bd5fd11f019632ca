/** The five job types. Container is one plain container; built-in components use it. */
export const jobTypeNames = ['Tensorflow', 'PyTorch', 'XGBoost', 'ElasticBatch', 'Container'] as const;
export type JobTypeName = (typeof jobTypeNames)[number];

/** One process of a task: its role in the job and its index among the replicas of that role. */
export interface Replica {
  readonly role: string;
  readonly index: number;
}
