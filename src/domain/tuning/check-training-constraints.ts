import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import type { JobTypeName } from '../job-type/job-type.ts';
import { jobTypes } from '../job-type/job-types.ts';
import type { TrainingConstraints } from './machine-type.ts';

/** Checks a component's training constraints: multi-GPU needs a GPU, and several nodes need a job type that has them. */
export function checkTrainingConstraints(constraints: TrainingConstraints | undefined, jobType: JobTypeName, path: IssuePath): Issue[] {
  if (!constraints) return [];
  const multiGpu = constraints.machineType === 'CPU' && constraints.multiGpu === true;
  const multiNode = constraints.multiNode && !jobTypes[jobType].multiNode;
  return [
    ...(multiGpu ? [createIssue('E_CONSTRAINTS_MULTI_GPU', [...path, 'multiGpu'], {}, { kind: 'unset' })] : []),
    ...(multiNode ? [createIssue('E_CONSTRAINTS_CONTAINER', [...path, 'multiNode'], { jobType })] : []),
  ];
}
