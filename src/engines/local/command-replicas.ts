import { jobTypes } from '#domain/job-type/job-types.ts';
import type { PlanReplica, PlanTask } from '#domain/plan/run-plan.ts';

/** The replicas of a task that run its command; an AIMaster is none of them. */
export function commandReplicas(task: PlanTask): PlanReplica[] {
  return task.replicas.filter((replica) => jobTypes[task.jobType].runsCommand(replica.role));
}
