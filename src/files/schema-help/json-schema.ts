/** A JSON Schema, of which only what is needed here is looked at. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a schema says by itself: references followed, each alternative for itself. */
export function alternativesOf(schema: unknown, root: JsonSchema): JsonSchema[] {
  if (!isPlain(schema)) return [];
  const { $ref: reference, oneOf, anyOf, allOf, ...own } = schema;
  const inner = [oneOf, anyOf, allOf].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  const target = typeof reference === 'string' ? findDefinition(reference, root) : undefined;
  const found = [...inner, ...(target === undefined ? [] : [target])].flatMap((part) => alternativesOf(part, root));
  // What is said beside a reference or alternatives holds for each of them.
  return found.length === 0 ? [own] : found.map((alternative) => ({ ...alternative, ...own }));
}

function findDefinition(reference: string, root: JsonSchema): unknown {
  return reference
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((place, key) => (isPlain(place) ? place[key] : undefined), root);
}

/** The schemas of what is at the path in a value: alternatives that a `const` beside the path rules out are left out. */
export function schemasAt(root: JsonSchema, path: readonly (string | number)[], value: unknown): JsonSchema[] {
  const start = { schemas: fitting(alternativesOf(root, root), value), value };
  return path.reduce(({ schemas, value: around }, key) => {
    const inner = memberOf(around, key);
    return {
      schemas: fitting(
        schemas.flatMap((schema) => alternativesOf(stepInto(schema, key), root)),
        inner,
      ),
      value: inner,
    };
  }, start).schemas;
}

function stepInto(schema: JsonSchema, key: string | number): unknown {
  if (typeof key === 'number') return schema['items'];
  return (isPlain(schema['properties']) ? schema['properties'][key] : undefined) ?? schema['additionalProperties'];
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined;
  return isPlain(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Alternatives by their constants; all of them where none is left. */
function fitting(schemas: readonly JsonSchema[], value: unknown): JsonSchema[] {
  const left = schemas.filter(({ properties }) => !isPlain(properties) || !contradicts(properties, value));
  return left.length > 0 ? left : [...schemas];
}

function contradicts(properties: Readonly<Record<string, unknown>>, value: unknown): boolean {
  return Object.entries(properties).some(([key, property]) => {
    const given = memberOf(value, key);
    return isPlain(property) && 'const' in property && given !== undefined && given !== null && given !== property['const'];
  });
}
