import type { DraftDefinition } from '#domain/component/draft-definition.ts';

type DraftMetadata = NonNullable<DraftDefinition['metadata']>;
type DraftSpec = NonNullable<DraftDefinition['spec']>;
export type DraftExecution = NonNullable<DraftSpec['execution']>;
export type DraftInput = NonNullable<DraftSpec['inputs']>[number];
export type DraftOutput = NonNullable<DraftSpec['outputs']>[number];
export type DraftParameter = NonNullable<DraftSpec['parameters']>[number];

/** The draft with some of its basic information changed. */
export function withMetadata(draft: DraftDefinition, part: Partial<DraftMetadata>): DraftDefinition {
  return { ...draft, metadata: { ...draft.metadata, ...part } };
}

/** The draft with some of its specification changed. */
export function withSpec(draft: DraftDefinition, part: Partial<DraftSpec>): DraftDefinition {
  return { ...draft, spec: { ...draft.spec, ...part } };
}

/** The draft with some of its execution changed. */
export function withExecution(draft: DraftDefinition, part: Partial<DraftExecution>): DraftDefinition {
  return withSpec(draft, { execution: { ...draft.spec?.execution, ...part } });
}

/** The text, or nothing where it is empty: an optional key that says nothing is left out. */
export function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}
