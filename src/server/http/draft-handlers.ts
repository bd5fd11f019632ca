import { createDraft, listDrafts, publishDraft, readDraft, removeDraft, saveDraft } from '../usecases/drafts.ts';
import { handOverSoon } from '../usecases/hand-over.ts';
import { answerRun } from '../usecases/runs.ts';
import type { Services } from '../usecases/services.ts';
import { tryComponent, tryDraft } from '../usecases/try-component.ts';
import type { Handlers } from './handler.ts';

type Names = 'listDrafts' | 'createDraft' | 'readDraft' | 'saveDraft' | 'removeDraft' | 'publishDraft' | 'tryDraft' | 'tryComponent';

export function draftHandlers(services: Services): Pick<Handlers, Names> {
  return {
    listDrafts: async () => ({ items: await listDrafts(services) }),
    createDraft: ({ body }) => createDraft(services, body),
    readDraft: ({ params }) => readDraft(services, params.id),
    saveDraft: ({ params, body, ifMatch }) => saveDraft(services, params.id, ifMatch, body.definition, body.saveId),
    removeDraft: ({ params }) => removeDraft(services, params.id),
    publishDraft: ({ params, ifMatch }) => publishDraft(services, params.id, ifMatch),
    async tryDraft({ params, body }) {
      const { run, inserted } = await tryDraft(services, params.id, body);
      if (inserted) handOverSoon(services, run);
      return answerRun(services, run);
    },
    async tryComponent({ params, body }) {
      const { run, inserted } = await tryComponent(services, params.name, params.version, body);
      if (inserted) handOverSoon(services, run);
      return answerRun(services, run);
    },
  };
}
