import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobTypeNames, type JobTypeName, type Replica } from './job-type.ts';
import { jobTypes } from './job-types.ts';
import { replicasOf } from './replicas-of.ts';
import { topologyEnvironment } from './topology-environment.ts';

const addressOf = (jobType: JobTypeName) => (replica: Replica) => ({
  host: `a-${replica.role}-${replica.index}`,
  port: jobTypes[jobType].defaultPort,
});
const environments = (jobType: JobTypeName, counts: Parameters<typeof replicasOf>[1]) =>
  topologyEnvironment(jobType, replicasOf(jobType, counts), addressOf(jobType));
const roles = (jobType: JobTypeName, counts: Parameters<typeof replicasOf>[1]) =>
  replicasOf(jobType, counts).map(({ role, index }) => `${role}-${index}`);
const counts = fc.record({ nodes: fc.integer({ min: 1, max: 30 }), ps: fc.nat(4), evaluator: fc.nat(2) });

describe('replicas', () => {
  it.each([
    ['PyTorch', 1, ['master-0']],
    ['PyTorch', 3, ['master-0', 'worker-0', 'worker-1']],
    ['XGBoost', 2, ['master-0', 'worker-0']],
    ['Tensorflow', 1, ['chief-0']],
    ['Tensorflow', 3, ['chief-0', 'worker-0', 'worker-1']],
    ['ElasticBatch', 2, ['aimaster-0', 'worker-0', 'worker-1']],
    ['Container', 1, ['main-0']],
  ] as const)('of %s with %i nodes', (jobType, nodes, expected) => expect(roles(jobType, { nodes })).toEqual(expected));

  it('add ps and evaluator to Tensorflow only', () => {
    expect(roles('Tensorflow', { nodes: 2, ps: 1, evaluator: 1 })).toEqual(['chief-0', 'ps-0', 'worker-0', 'evaluator-0']);
    expect(roles('PyTorch', { nodes: 1, ps: 1, evaluator: 1 })).toEqual(['master-0']);
  });
  it('have the ports of the job types', () => {
    expect(jobTypeNames.map((name) => jobTypes[name].defaultPort).slice(0, 4)).toEqual([2222, 23456, 9999, 23456]);
  });
  it('run the command in ElasticBatch’s workers only', () => {
    expect(replicasOf('ElasticBatch', { nodes: 2 }).map(({ role }) => jobTypes.ElasticBatch.runsCommand(role))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('topology variables', () => {
  it('are those of the contract for six XGBoost nodes', () => {
    expect(environments('XGBoost', { nodes: 6 })[0]).toEqual({
      WORLD_SIZE: '6',
      WORKER_ADDRS: 'a-worker-0,a-worker-1,a-worker-2,a-worker-3,a-worker-4',
      MASTER_PORT: '9999',
      MASTER_ADDR: 'a-master-0',
      RANK: '0',
      WORKER_PORT: '9999',
    });
  });
  it('leave the workers out for one XGBoost node', () => {
    expect(environments('XGBoost', { nodes: 1 })).toEqual([{ WORLD_SIZE: '1', MASTER_PORT: '9999', MASTER_ADDR: 'a-master-0', RANK: '0' }]);
  });
  it('always have TF_CONFIG, with the roles that exist', () => {
    expect(environments('Tensorflow', { nodes: 1 })).toEqual([
      { TF_CONFIG: '{"cluster":{"chief":["a-chief-0:2222"]},"task":{"type":"chief","index":0}}' },
    ]);
    const [, , worker] = environments('Tensorflow', { nodes: 2, ps: 1, evaluator: 1 });
    expect(JSON.parse(worker?.['TF_CONFIG'] ?? '')).toEqual({
      cluster: { chief: ['a-chief-0:2222'], ps: ['a-ps-0:2222'], worker: ['a-worker-0:2222'], evaluator: ['a-evaluator-0:2222'] },
      task: { type: 'worker', index: 0 },
    });
  });
  it('tell ElasticBatch’s workers who they are', () => {
    const [aimaster, first, second] = environments('ElasticBatch', { nodes: 2 });
    expect(aimaster).toEqual({});
    expect(first).toEqual({ ELASTICBATCH_CONFIG: '{"task":{"type":"worker","index":0},"environment":"cloud"}' });
    expect(second).toEqual({ ELASTICBATCH_CONFIG: '{"task":{"type":"worker","index":1},"environment":"cloud"}' });
  });

  it.each(['PyTorch', 'XGBoost'] as const)('agree over all replicas of %s, ranks 0 to n-1 once each', (jobType) => {
    fc.assert(
      fc.property(counts, (wanted) => {
        const all = environments(jobType, wanted);
        expect(all.map((environment) => environment['RANK'])).toEqual(all.map((_, rank) => String(rank)));
        const shared = all.map((environment) => JSON.stringify({ ...environment, RANK: '' }));
        expect(new Set(shared).size).toBe(1);
        expect(all[0]?.['WORLD_SIZE']).toBe(String(wanted.nodes));
        expect('WORKER_ADDRS' in (all[0] ?? {})).toBe(jobType === 'XGBoost' && wanted.nodes > 1);
        expect('WORKER_PORT' in (all[0] ?? {})).toBe('WORKER_ADDRS' in (all[0] ?? {}));
      }),
    );
  });

  it('agree over all replicas of Tensorflow, each finding itself in the cluster', () => {
    fc.assert(
      fc.property(counts, (wanted) => {
        const replicas = replicasOf('Tensorflow', wanted);
        const configs = environments('Tensorflow', wanted).map((environment) => JSON.parse(environment['TF_CONFIG'] ?? ''));
        expect(new Set(configs.map((config) => JSON.stringify(config.cluster))).size).toBe(1);
        expect(configs.map((config) => config.cluster[config.task.type][config.task.index])).toEqual(
          replicas.map(({ role, index }) => `a-${role}-${index}:2222`),
        );
        expect(replicas).toHaveLength(wanted.nodes + wanted.ps + wanted.evaluator);
      }),
    );
  });
});
