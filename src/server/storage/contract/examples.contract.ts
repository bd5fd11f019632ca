import type { ComponentDefinition } from '#domain/component/component.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { emptyRunView, foldEvents } from '#domain/run/fold.ts';
import type { EngineEvent } from '#domain/run/run-event.ts';
import type { RunProgress, Storage, StoredRun } from '../storage.ts';

export const at = '2026-01-02T03:04:05.000Z';

export function component(name: string, version = '1.0.0', command = 'true') {
  const definition: ComponentDefinition = {
    metadata: { name, version },
    spec: {
      execution: { jobType: 'Container', image: { source: 'official', uri: 'weft/builtin:1' }, command },
      inputs: [],
      outputs: [],
      parameters: [],
    },
  };
  return { definition, builtIn: false, createdAt: at };
}

export function document(name: string): PipelineDocument {
  return {
    metadata: { name },
    variables: [],
    nodes: [{ id: 'a', component: 'x@1.0.0', parameters: { constructor: '1' }, inputs: {}, outputs: {}, position: { x: 0.5, y: -1 } }],
  };
}

/** A save by its id, of a document that has the same name unless another is given. */
export function saveOf(id: string, base: number, saveId: string, name = saveId): Parameters<Storage['saveRevision']>[0] {
  return { id, base, saveId, updatedAt: at, format: documentFormat, document: document(name) };
}

export function run(id: string, key: string, pipelineId: string): StoredRun {
  const plan = { apiVersion: 'weft/v1', kind: 'RunPlan', pipeline: { name: 'p' }, tasks: [], hash: 'h' } as const;
  const document_ = document('p');
  return {
    id,
    key,
    pipelineId,
    pipelineName: 'p',
    revision: 1,
    createdAt: at,
    document: document_,
    plan: { ...plan, tasks: [] },
    reuse: { b: 'other' },
    view: emptyRunView(['a']),
  };
}

export function progress(of: StoredRun, ...told: EngineEvent[]): RunProgress {
  const events = told.map((event, index) => ({ seq: of.view.seq + index + 1, event }));
  return { runId: of.id, after: of.view.seq, events, view: foldEvents(of.view, events) };
}
