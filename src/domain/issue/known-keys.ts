import { z } from 'zod';

type Schema = z.core.$ZodType;

/** The keys that a schema allows at a place inside the value it describes. */
export function knownKeys(schema: Schema, path: readonly PropertyKey[]): string[] {
  const [key, ...rest] = path;
  const parts = unfold(schema);
  if (key === undefined) return parts.flatMap((part) => (part instanceof z.core.$ZodObject ? Object.keys(part._zod.def.shape) : []));
  return parts.flatMap((part) => children(part, key).flatMap((child) => knownKeys(child, rest)));
}

/** The schemas behind wrappers and unions. */
function unfold(schema: Schema): Schema[] {
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(unfold);
  if (schema instanceof z.core.$ZodPipe) return [...unfold(schema._zod.def.in), ...unfold(schema._zod.def.out)];
  if (schema instanceof z.core.$ZodLazy) return unfold(schema._zod.def.getter());
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodReadonly
  ) {
    return unfold(schema._zod.def.innerType);
  }
  return [schema];
}

function children(schema: Schema, key: PropertyKey): Schema[] {
  if (schema instanceof z.core.$ZodArray) return [schema._zod.def.element];
  if (schema instanceof z.core.$ZodRecord) return [schema._zod.def.valueType];
  if (!(schema instanceof z.core.$ZodObject)) return [];
  const { shape } = schema._zod.def;
  const child = typeof key === 'string' && Object.hasOwn(shape, key) ? shape[key] : undefined;
  return child ? [child] : [];
}
