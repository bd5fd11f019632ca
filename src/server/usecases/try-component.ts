import { checkComponent } from '#domain/component/check-component.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { hasErrors } from '#domain/issue/create-issue.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { trialPipelineId } from '#domain/run/trial.ts';
import type { Tuning } from '#domain/tuning/machine-type.ts';
import type { StoredRun } from '../storage/storage.ts';
import { checkCode, readComponent } from './components.ts';
import { readDraft, toDefinition } from './drafts.ts';
import { compileDocument } from './pipelines.ts';
import { insertRun, readSameRun, sameRequest } from './runs.ts';
import type { Services } from './services.ts';

export interface Trial {
  /** Data addresses by the name of the input. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tuning?: Tuning | undefined;
  /** Chosen by the client; one key starts one run, however often it is sent. */
  readonly key: string;
}

interface Accepted {
  readonly run: StoredRun;
  readonly inserted: boolean;
}

/**
 * Accepts a run of a draft alone, as it is saved: the node `draft` of a pipeline that is kept with the run only.
 * Throws E_NOT_FOUND, E_KEY_REUSED, and E_CHECK_FAILED with issues of the component or, below `nodes`, of the trial.
 */
export async function tryDraft(services: Services, id: string, trial: Trial): Promise<Accepted> {
  return acceptTrial(services, trialPipelineId(id), trial, async () => {
    const definition = toDefinition(await readDraft(services, id));
    const issues = [...checkComponent(definition), ...(await checkCode(services, definition))];
    if (hasErrors(issues)) throw new AppError('E_CHECK_FAILED', { what: 'component', name: definition.metadata.name }, { issues });
    return definition;
  });
}

/** Accepts a run of a published version alone, like a draft. Throws like `tryDraft`. */
export async function tryComponent(services: Services, name: string, version: string, trial: Trial): Promise<Accepted> {
  const pipelineId = trialPipelineId(componentRef({ name, version }));
  return acceptTrial(services, pipelineId, trial, async () => (await readComponent(services, name, version)).definition);
}

async function acceptTrial(
  services: Services,
  pipelineId: string,
  trial: Trial,
  readDefinition: () => Promise<ComponentDefinition>,
): Promise<Accepted> {
  const before = await readSameRun(services, trial.key, { pipelineId });
  if (before !== null) return { run: before, inserted: false };
  const definition = await readDefinition();
  const document = toDocument(definition, trial);
  const plan = await compileDocument(services, document, {}, [definition]);
  const accepted = await insertRun(services, { key: trial.key, pipelineId, revision: 1, document, plan, reuse: {}, issues: [] });
  return { run: sameRequest(accepted.run, { pipelineId }), inserted: accepted.inserted };
}

function toDocument({ metadata }: ComponentDefinition, { inputs, parameters, tuning }: Trial): PipelineDocument {
  const bindings = Object.fromEntries(Object.entries(inputs).map(([name, uri]) => [name, { uri }]));
  const node = { id: 'draft', component: componentRef(metadata), parameters, inputs: bindings, outputs: {}, position: { x: 0, y: 0 } };
  const tuned = tuning === undefined ? node : { ...node, tuning };
  return { metadata: { name: metadata.displayName ?? metadata.name }, variables: [], nodes: [tuned] };
}
