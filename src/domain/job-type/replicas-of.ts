import type { JobTypeName, Replica } from './job-type.ts';
import { jobTypes, type ReplicaCounts } from './job-types.ts';

/** The replicas that a job of this type has, by role and then index; the first is the chief, master or only one. */
export function replicasOf(jobType: JobTypeName, counts: ReplicaCounts): Replica[] {
  return jobTypes[jobType].replicas(counts);
}
