import { z } from 'zod';
import { parseWith } from '../issue/from-zod.ts';
import type { Result } from '../issue/result.ts';
import { componentDefinitionSchema } from './component-schema.ts';
import type { ComponentDefinition } from './component.ts';

/** A text as it was typed, whatever the rules will say about it. */
type Text = string | undefined;

interface DraftCode {
  readonly type?: Text;
  readonly uri?: Text;
  readonly url?: Text;
  readonly branch?: Text;
  readonly commit?: Text;
  readonly path?: Text;
  readonly digest?: Text;
}

interface DraftNamed {
  readonly name?: Text;
  readonly displayName?: Text;
  readonly description?: Text;
}

interface DraftInput extends DraftNamed {
  readonly sources?: readonly string[] | undefined;
  readonly required?: boolean | undefined;
  readonly format?: Text;
}

interface DraftOutput extends DraftNamed {
  readonly storage?: Text;
  readonly format?: Text;
}

interface DraftConstraint {
  readonly kind?: Text;
  readonly min?: Text;
  readonly max?: Text;
  readonly values?: readonly string[] | undefined;
}

interface DraftParameter extends DraftNamed {
  readonly type?: Text;
  readonly required?: boolean | undefined;
  readonly default?: Text;
  readonly constraint?: DraftConstraint | undefined;
  readonly editor?: Text;
  readonly group?: Text;
}

/** A component that is being written: the shape of `ComponentDefinition`, in which everything may be missing or wrong. */
export interface DraftDefinition {
  readonly metadata?:
    | {
        readonly name?: Text;
        readonly version?: Text;
        readonly displayName?: Text;
        readonly description?: Text;
        readonly versionDescription?: Text;
        readonly category?: Text;
        readonly labels?: Readonly<Record<string, string>> | undefined;
      }
    | undefined;
  readonly spec?:
    | {
        readonly execution?:
          | {
              readonly jobType?: Text;
              readonly image?: { readonly source?: Text; readonly uri?: Text } | undefined;
              readonly code?: DraftCode | undefined;
              readonly command?: Text;
            }
          | undefined;
        readonly inputs?: readonly DraftInput[] | undefined;
        readonly outputs?: readonly DraftOutput[] | undefined;
        readonly parameters?: readonly DraftParameter[] | undefined;
        readonly trainingConstraints?:
          | { readonly machineType?: Text; readonly multiNode?: boolean | undefined; readonly multiGpu?: boolean | undefined }
          | undefined;
      }
    | undefined;
}

const text = z.string().optional();
const flag = z.boolean().optional();
const texts = z.array(z.string()).optional();
const named = { name: text, displayName: text, description: text };
const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(10_000).optional();

const executionSchema = z.looseObject({
  jobType: text,
  image: z.looseObject({ source: text, uri: text }).optional(),
  code: z.looseObject({ type: text, uri: text, url: text, branch: text, commit: text, path: text, digest: text }).optional(),
  command: text,
});

const constraintSchema = z.looseObject({ kind: text, min: text, max: text, values: texts });

const specSchema = z.looseObject({
  execution: executionSchema.optional(),
  inputs: listOf(z.looseObject({ ...named, sources: texts, required: flag, format: text })),
  outputs: listOf(z.looseObject({ ...named, storage: text, format: text })),
  parameters: listOf(
    z.looseObject({
      ...named,
      type: text,
      required: flag,
      default: text,
      constraint: constraintSchema.optional(),
      editor: text,
      group: text,
    }),
  ),
  trainingConstraints: z.looseObject({ machineType: text, multiNode: flag, multiGpu: flag }).optional(),
});

const metadataSchema = z.looseObject({
  name: text,
  version: text,
  displayName: text,
  description: text,
  versionDescription: text,
  category: text,
  labels: z.record(z.string(), z.string()).optional(),
});

/** The shape of a draft. Keys that no component has are kept, and named when the draft is parsed. */
export const draftDefinitionSchema: z.ZodType<DraftDefinition, DraftDefinition> = z
  .looseObject({ metadata: metadataSchema.optional(), spec: specSchema.optional() })
  .meta({ id: 'DraftDefinition' });

/**
 * The component that a draft describes, or what keeps it from being one: unknown keys, choices that there aren't. A text
 * that is missing counts as empty, so that `checkComponent` can speak of it together with everything else.
 */
export function parseDraft(draft: DraftDefinition): Result<ComponentDefinition> {
  const { metadata, spec } = draft;
  const named = <T extends DraftNamed>(items: readonly T[] | undefined) => items?.map((item) => ({ name: '', ...item }));
  const filled = {
    ...draft,
    metadata: { name: '', version: '', ...metadata },
    spec: {
      ...spec,
      execution: { command: '', ...spec?.execution, image: { source: 'address', uri: '', ...spec?.execution?.image } },
      inputs: named(spec?.inputs),
      outputs: named(spec?.outputs),
      parameters: named(spec?.parameters),
    },
  };
  return parseWith(componentDefinitionSchema, filled);
}
