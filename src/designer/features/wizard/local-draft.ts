import { z } from 'zod';
import { draftDefinitionSchema, type DraftDefinition } from '#domain/component/draft-definition.ts';
import type { Draft } from '../../editor/draft-store.ts';
import type { KeptFormat } from '../../editor/indexed-store.ts';
import type { LocalStore } from '../../editor/local-store.ts';

/** What this computer keeps of a component that is being written. */
export interface LocalDraft {
  /** What the server has not confirmed. */
  readonly unsaved: Draft<DraftDefinition> | null;
  /** The text of its file as it was typed, comments and mistakes included; null where the form was edited since. */
  readonly text: string | null;
}

/** The drafts on this computer; each is kept whole. */
export type LocalDrafts = LocalStore<LocalDraft, never, LocalDraft>;

const unsavedSchema = z.strictObject({ revision: z.int(), saveId: z.string().nullable(), document: draftDefinitionSchema });

const localDraftSchema: z.ZodType<LocalDraft> = z.strictObject({ unsaved: unsavedSchema.nullable(), text: z.string().nullable() });

/** How drafts are kept. */
export const keptDraft: KeptFormat<LocalDraft, LocalDraft> = {
  toKept: (draft) => draft,
  parse: (kept) => localDraftSchema.safeParse(kept).data ?? null,
};

/** Where drafts are kept on this computer. */
export interface DraftPlace {
  readonly local: LocalDrafts;
  /** What was kept of a draft; never rejects. */
  readonly read: (id: string) => Promise<LocalDraft | null>;
  /** Keeps a draft before it returns, for when the page goes away: nothing else would be done in time. */
  readonly keepNow: (id: string, draft: LocalDraft) => void;
  /** The page stays after all: what is kept by and by counts again. */
  readonly forgetNow: (id: string) => void;
}

/** Keeps one draft: every change of a part of it, and nothing where there is nothing to keep. */
export function createDraftKeeper(id: string, local: LocalDrafts, before: LocalDraft | null) {
  let kept: LocalDraft = before ?? { unsaved: null, text: null };
  return {
    current: () => kept,
    keep: (change: Partial<LocalDraft>): void => {
      kept = { ...kept, ...change };
      if (kept.unsaved === null && kept.text === null) local.remove(id);
      else local.replace(id, kept);
    },
  };
}
