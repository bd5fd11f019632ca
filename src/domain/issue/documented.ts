import type { z } from 'zod';

/** The key that carries the Chinese of a `description` in our JSON Schemas. */
export const chineseDescription = 'x-description-zh';

/** The schema with what it is for, as the JSON Schema made from it tells editors and people. */
export function documented<T extends z.ZodType>(schema: T, en: string, zh: string): T {
  return schema.meta({ description: en, [chineseDescription]: zh });
}
