import type { JobTypeName } from '#domain/job-type/job-type.ts';

/** A job type as people write it; files keep the spelling that they have. */
export function jobTypeTitle(name: JobTypeName): string {
  return name === 'Tensorflow' ? 'TensorFlow' : name;
}
