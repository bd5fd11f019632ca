import { expect } from 'vitest';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { Save, SaveAnswer, SaveState } from './autosave.ts';
import type { DocumentServer, ServerPipeline } from './document-server.ts';
import { createEditorStore } from './editor-store.ts';
import { createMemoryStore } from './memory-store.ts';
import type { RefusedTextsPlace } from './refused-texts.ts';

/** A node of a split. */
export const node = (id: string, inputs: PipelineNode['inputs'] = {}): PipelineNode => ({
  id,
  component: 'split@1.0.0',
  parameters: {},
  inputs,
  outputs: {},
  position: { x: 0, y: 0 },
});

/** Two nodes, the second of which reads the first. */
export const document: PipelineDocument = {
  metadata: { name: 'Penguins' },
  variables: [],
  nodes: [node('read'), node('split', { data: { from: 'read.table' } })],
};
/** The document as a server has it. */
export const pipeline = (given: Partial<ServerPipeline> = {}): ServerPipeline => ({
  id: 'p1',
  revision: 1,
  saveId: 's0',
  format: documentFormat,
  document: structuredClone(document),
  ...given,
});

/** A server of one document that does what `next` says, else stores. */
export function server(start = 1) {
  const seen: { document: PipelineDocument; revision: number; saveId: string }[] = [];
  const next: SaveAnswer[] = [];
  let revision = start;
  const save: Save = (sent, given) => {
    seen.push({ document: sent, ...given });
    const answer = next.shift();
    if (answer) return Promise.resolve(answer);
    revision += 1;
    return Promise.resolve({ kind: 'saved', revision });
  };
  return { seen, next, save };
}

/** An editor of the pipeline with what is given, and else a server that stores and an empty computer. */
export function open(
  given: {
    pipeline?: ServerPipeline;
    local?: ReturnType<typeof createMemoryStore>;
    at?: ReturnType<typeof server>;
    readOnly?: boolean;
    refusedTexts?: RefusedTextsPlace;
    theirs?: ServerPipeline;
    keepAside?: DocumentServer['keepAside'];
  } = {},
) {
  const local = given.local ?? createMemoryStore();
  const at = given.at ?? server();
  const store = createEditorStore({
    pipeline: given.pipeline ?? pipeline(),
    components: new Map(),
    machineTypes: [],
    server: {
      save: at.save,
      ...(given.keepAside && { keepAside: given.keepAside }),
      ...(given.theirs && {
        readNewest: () => Promise.resolve(given.theirs ?? pipeline()),
        readRevision: (revision: number) => Promise.resolve(pipeline({ revision })),
      }),
    },
    local,
    work: local.peek('p1'),
    refusedTexts: given.refusedTexts,
    readOnly: given.readOnly === true ? 'permission' : null,
    autosave: { debounceMs: 1, retryMs: () => 1 },
  });
  return { store, local, at, state: () => store.getState() };
}

/** Waits until the work is saved, offline or what else is wanted. */
export async function reach(read: () => SaveState, wanted: SaveState): Promise<void> {
  await expect.poll(read, { timeout: 5000, interval: 2 }).toBe(wanted);
}

/** An edit of the first node's label. */
export const rename = (label: string) => ({ type: 'node.label', id: 'read', label }) as const;
