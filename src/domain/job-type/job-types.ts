import type { JobTypeName, Replica } from './job-type.ts';

/** How many replicas are asked for. `nodes` is the node count of the tuning form; the others are for Tensorflow. */
export interface ReplicaCounts {
  readonly nodes: number;
  readonly ps?: number | undefined;
  readonly evaluator?: number | undefined;
}

/** Where a replica can be reached by the others. */
export interface ReplicaAddress {
  readonly host: string;
  readonly port: number;
}

type AddressOf = (replica: Replica) => ReplicaAddress;
type Environment = Readonly<Record<string, string>>;

/** A job type with everything that depends on it. Source: component contract, section 6. */
export interface JobType {
  /** The kind of its Kubernetes object; null for a plain container. */
  readonly kubernetesKind: string | null;
  /** The port that replicas are reached at unless an engine says otherwise. */
  readonly defaultPort: number;
  /** Whether the node count may be more than one. */
  readonly multiNode: boolean;
  /** Tensorflow's parameter servers and evaluators. */
  readonly hasExtraRoles: boolean;
  /** Whether the user's command runs in replicas of this role. */
  runsCommand(role: string): boolean;
  /** The replicas in order: by role, then by index. */
  replicas(counts: ReplicaCounts): Replica[];
  /** The topology variables of one of the replicas. */
  environment(replica: Replica, replicas: readonly Replica[], addressOf: AddressOf): Environment;
}

/** Every job type; nothing else asks which one it is. */
export const jobTypes: Readonly<Record<JobTypeName, JobType>> = {
  Tensorflow: {
    kubernetesKind: 'TFJob',
    defaultPort: 2222,
    multiNode: true,
    hasExtraRoles: true,
    runsCommand: () => true,
    replicas: ({ nodes, ps = 0, evaluator = 0 }) => [
      ...role('chief', 1),
      ...role('ps', ps),
      ...role('worker', nodes - 1),
      ...role('evaluator', evaluator),
    ],
    environment: tensorflowEnvironment,
  },
  PyTorch: {
    kubernetesKind: 'PyTorchJob',
    defaultPort: 23456,
    multiNode: true,
    hasExtraRoles: false,
    runsCommand: () => true,
    replicas: masterAndWorkers,
    environment: rankEnvironment,
  },
  XGBoost: {
    kubernetesKind: 'XGBoostJob',
    defaultPort: 9999,
    multiNode: true,
    hasExtraRoles: false,
    runsCommand: () => true,
    replicas: masterAndWorkers,
    environment: (replica, replicas, addressOf) => ({
      ...rankEnvironment(replica, replicas, addressOf),
      ...workerEnvironment(replicas, addressOf),
    }),
  },
  ElasticBatch: {
    kubernetesKind: 'ElasticBatchJob',
    defaultPort: 23456,
    multiNode: true,
    hasExtraRoles: false,
    runsCommand: (name) => name === 'worker',
    replicas: ({ nodes }) => [...role('aimaster', 1), ...role('worker', nodes)],
    environment: elasticBatchEnvironment,
  },
  Container: {
    kubernetesKind: null,
    defaultPort: 8080,
    multiNode: false,
    hasExtraRoles: false,
    runsCommand: () => true,
    replicas: () => role('main', 1),
    environment: () => ({}),
  },
};

function role(name: string, count: number): Replica[] {
  return Array.from({ length: Math.max(count, 0) }, (_, index) => ({ role: name, index }));
}

function masterAndWorkers({ nodes }: ReplicaCounts): Replica[] {
  return [...role('master', 1), ...role('worker', nodes - 1)];
}

const tensorflowRoles = ['chief', 'ps', 'worker', 'evaluator'];

function tensorflowEnvironment(replica: Replica, replicas: readonly Replica[], addressOf: AddressOf): Environment {
  const addresses = (name: string) =>
    replicas.filter((other) => other.role === name).map((other) => `${addressOf(other).host}:${addressOf(other).port}`);
  const roles = tensorflowRoles.map((name) => [name, addresses(name)] as const).filter(([, list]) => list.length > 0);
  return { TF_CONFIG: JSON.stringify({ cluster: Object.fromEntries(roles), task: { type: replica.role, index: replica.index } }) };
}

function rankEnvironment(replica: Replica, replicas: readonly Replica[], addressOf: AddressOf): Environment {
  const { host, port } = addressOf({ role: 'master', index: 0 });
  const rank = replica.role === 'master' ? 0 : replica.index + 1;
  return { RANK: String(rank), WORLD_SIZE: String(replicas.length), MASTER_ADDR: host, MASTER_PORT: String(port) };
}

function workerEnvironment(replicas: readonly Replica[], addressOf: AddressOf): Environment {
  const workers = replicas.filter((other) => other.role === 'worker').map(addressOf);
  const [first] = workers;
  return first ? { WORKER_ADDRS: workers.map((worker) => worker.host).join(','), WORKER_PORT: String(first.port) } : {};
}

function elasticBatchEnvironment(replica: Replica): Environment {
  if (replica.role !== 'worker') return {};
  return { ELASTICBATCH_CONFIG: JSON.stringify({ task: { type: 'worker', index: replica.index }, environment: 'cloud' }) };
}
