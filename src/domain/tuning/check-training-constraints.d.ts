import type { Issue, IssuePath } from '../issue/issue.ts';
import type { JobTypeName } from '../job-type/job-type.ts';
import type { TrainingConstraints } from './machine-type.ts';
/** Checks a component's training constraints: multi-GPU needs a GPU, and several nodes need a job type that has them. */
export declare function checkTrainingConstraints(
  constraints: TrainingConstraints | undefined,
  jobType: JobTypeName,
  path: IssuePath,
): Issue[];
