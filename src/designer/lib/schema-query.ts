import { queryOptions } from '@tanstack/react-query';
import { isPlain, type JsonSchema } from '#files/schema-help/json-schema.ts';

/** The published JSON Schema of component files, as editors elsewhere read it too. */
export const componentSchemaQuery = queryOptions({
  queryKey: ['schema', 'component'],
  queryFn: async ({ signal }): Promise<JsonSchema> => {
    const answer = await fetch('/schema/component.schema.json', { signal });
    const schema: unknown = answer.ok ? await answer.json() : null;
    if (!isPlain(schema)) throw new Error(`The schema of components could not be read (${answer.status}).`);
    return schema;
  },
  staleTime: Infinity,
});
