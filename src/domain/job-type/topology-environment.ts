import type { JobTypeName, Replica } from './job-type.ts';
import { jobTypes, type ReplicaAddress } from './job-types.ts';

/** The topology variables of each replica, in the order given. Ports are `jobTypes[jobType].defaultPort` unless the engine has others. */
export function topologyEnvironment(
  jobType: JobTypeName,
  replicas: readonly Replica[],
  addressOf: (replica: Replica) => ReplicaAddress,
): Readonly<Record<string, string>>[] {
  return replicas.map((replica) => jobTypes[jobType].environment(replica, replicas, addressOf));
}
