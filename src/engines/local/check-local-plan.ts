import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { checkCode as checkCodeSource } from '#domain/component/check-code.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { PlanTask, RunPlan } from '#domain/plan/run-plan.ts';
import { checkGitSource } from './check-git-source.ts';
import { codeDirectory, datasetsDirectory, toLocalPath } from './engine-address.ts';
import { commandReplicas } from './command-replicas.ts';
import type { Isolation } from './executor-settings.ts';

export interface LocalPlanFacts {
  readonly isolation: Isolation;
  readonly dataDir: string;
  readonly httpGitHosts: readonly string[];
  /** Images whose programs the bin directories stand in for. */
  readonly providedImages: readonly string[];
}

/** What the local engine can't do with a plan, or does differently. Paths begin with the node. */
export function checkLocalPlan(plan: RunPlan, facts: LocalPlanFacts): Issue[] {
  return plan.tasks.flatMap((task) => [
    ...checkReplicas(task),
    ...checkCode(task, facts),
    ...checkInputs(task, facts),
    ...checkOutputs(task),
    ...checkDifferences(task, facts),
  ]);
}

function checkReplicas(task: PlanTask): Issue[] {
  const count = commandReplicas(task).length;
  return count > 1
    ? [createIssue('E_ENGINE_REPLICAS', ['nodes', task.id, 'tuning', 'nodes'], { count }, { kind: 'set-tuning', tuning: { nodes: 1 } })]
    : [];
}

function checkCode(task: PlanTask, facts: LocalPlanFacts): Issue[] {
  const { code } = task;
  const path = ['nodes', task.id];
  if (!code) return [];
  if (code.type === 'git') return checkGitSource(code, facts.httpGitHosts, path);
  if (code.type === 'oss') return checkCodeSource(code, path);
  const directory = code.type === 'bundle' ? codeDirectory(facts.dataDir, code.digest) : isAbsolute(code.path) ? code.path : undefined;
  const found = directory !== undefined && existsSync(directory);
  return found ? [] : [createIssue('E_ENGINE_CODE_MISSING', path, { code: code.type === 'bundle' ? code.digest : code.path })];
}

function checkInputs(task: PlanTask, facts: LocalPlanFacts): Issue[] {
  return task.inputs.flatMap(({ channel, source }) => {
    if (source.kind === 'task') return [];
    const path = toLocalPath(source.uri, datasetsDirectory(facts.dataDir));
    const at = ['nodes', task.id, 'inputs', channel];
    if (path === undefined) return [createIssue('E_ENGINE_ADDRESS_UNSUPPORTED', at, { address: source.uri })];
    return existsSync(path) ? [] : [createIssue('E_ENGINE_INPUT_MISSING', at, { address: source.uri })];
  });
}

function checkOutputs(task: PlanTask): Issue[] {
  return task.outputs.flatMap(({ channel, uri }) => {
    if (uri === undefined || (uri.startsWith('file:') && toLocalPath(uri, '') !== undefined)) return [];
    return [createIssue('E_ENGINE_ADDRESS_UNSUPPORTED', ['nodes', task.id, 'outputs', channel], { address: uri })];
  });
}

function checkDifferences(task: PlanTask, facts: LocalPlanFacts): Issue[] {
  const path = ['nodes', task.id];
  return [
    ...(facts.isolation === 'paths' && /(^|[^\w/])\/ml(\/|\b)/.test(task.command) ? [createIssue('W_ML_LITERAL', path)] : []),
    ...(task.jobType === 'ElasticBatch' ? [createIssue('W_ENGINE_ELASTIC', path)] : []),
    ...(task.resources.gpu ? [createIssue('W_ENGINE_GPU', [...path, 'tuning', 'machineType'])] : []),
    ...(facts.providedImages.includes(task.image) ? [] : [createIssue('H_ENGINE_IMAGE', path, { image: task.image })]),
  ];
}
