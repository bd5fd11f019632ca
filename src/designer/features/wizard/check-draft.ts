import { checkComponent } from '#domain/component/check-component.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { parseDraft, type DraftDefinition } from '#domain/component/draft-definition.ts';
import type { Issue } from '#domain/issue/issue.ts';

/** A draft as far as it is a component, and everything that is wrong with it. */
export interface CheckedDraft {
  /** Null where the draft describes no component yet. */
  readonly component: ComponentDefinition | null;
  readonly issues: readonly Issue[];
}

/** Reads a draft and checks it by the rules of publishing. */
export function checkDraft(draft: DraftDefinition): CheckedDraft {
  const parsed = parseDraft(draft);
  if (!parsed.ok) return { component: null, issues: parsed.issues };
  return { component: parsed.value, issues: checkComponent(parsed.value) };
}
