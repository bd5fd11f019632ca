import { describe, expect, it } from 'vitest';
import { component, lookup, node, pipeline } from '../pipeline/pipeline-builder.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from '../pipeline/pipeline.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';
import { checkResume } from './check-resume.ts';
import { comparePlans } from './compare-plans.ts';
import { compilePipeline } from './compile.ts';
import { resumeSelection } from './resume-selection.ts';
import type { RunPlan } from './run-plan.ts';
import type { Selection } from './selection.ts';

const step = component('step', {
  inputs: [{ name: 'in', sources: ['OSS'], required: false }],
  outputs: [{ name: 'out', storage: 'OSS' }],
  parameters: [{ name: 'rows', type: 'Int', default: '3' }],
});

/** a → b → c, in which a has succeeded and b has failed. */
function row(changes: Readonly<Record<string, Partial<PipelineNode>>> = {}, ...more: readonly PipelineNode[]): PipelineDocument {
  const one = (id: string, from?: string) =>
    node(id, 'step@1.0.0', { label: `Node ${id}`, inputs: from === undefined ? {} : { in: { from } }, ...changes[id] });
  return pipeline([one('a'), one('b', 'a.out'), one('c', 'b.out'), ...more]);
}

function planOf(document: PipelineDocument, selection: Selection = {}): RunPlan {
  const compiled = compilePipeline({ pipeline: document, components: lookup(step), machineTypes: defaultMachineTypes, selection });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  return compiled.value;
}

const made =
  (...tasks: readonly string[]) =>
  (task: string) =>
    tasks.includes(task);
const codesOf = (document: PipelineDocument, hasResult: (task: string) => boolean) =>
  checkResume(planOf(row()), planOf(document), hasResult).map(({ code, facts }) => [code, facts['node']]);

describe('whether a run can go on with another plan', () => {
  it('can with changes to what has not succeeded, and with what decides no result', () => {
    expect(codesOf(row({ b: { parameters: { rows: '9' } }, a: { label: 'Other', tuning: { machineType: 'cpu-4' } } }), made('a'))).toEqual(
      [],
    );
  });

  it('names the node where a change begins, not those behind it', () => {
    expect(codesOf(row({ a: { parameters: { rows: '9' } } }), made('a', 'b'))).toEqual([['E_RESUME_CHANGED', 'Node a']]);
  });

  it('names what has succeeded and is gone', () => {
    const without = pipeline(row({ b: { inputs: {} } }).nodes.slice(1));
    expect(codesOf(without, made('a'))).toEqual([['E_RESUME_REMOVED', 'Node a']]);
  });

  it('names what reads something else by a change of what has not succeeded', () => {
    expect(codesOf(row({ a: { parameters: { rows: '9' } } }), made('b'))).toEqual([['E_RESUME_CHANGED', 'Node b']]);
  });
});

describe('what a run goes on with', () => {
  it('is everything, what is new included, where all of it ran', () => {
    expect(resumeSelection(planOf(row()), row(), row({}, node('new', 'step@1.0.0')))).toEqual({});
  });

  it('is what ran and is still there, where a part of it ran', () => {
    const part = planOf(row(), { to: 'b' });
    expect(resumeSelection(part, row(), row({ a: { disabled: true } }))).toEqual({ nodes: ['b'] });
  });

  it('does not count disabled nodes as left out', () => {
    const before = row({ c: { disabled: true } });
    expect(resumeSelection(planOf(before), before, row())).toEqual({});
  });
});

describe('how plans of one run differ', () => {
  it('is told by what was changed, machines included, without what follows from it', () => {
    const after = row({ a: { parameters: { rows: '9' } }, c: { tuning: { machineType: 'cpu-4' } } }, node('new', 'step@1.0.0'));
    expect(comparePlans(planOf(row()), planOf(after))).toEqual({
      changed: [
        { task: 'a', reasons: [{ kind: 'parameters', names: ['rows'] }] },
        { task: 'c', reasons: [{ kind: 'tuning', names: [] }] },
      ],
      added: ['new'],
      removed: [],
    });
  });
});
