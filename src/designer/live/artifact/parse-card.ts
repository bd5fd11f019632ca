import { z } from 'zod';
import type { Series } from '../../ui/charts/line-chart.tsx';

/** What a model card tells, in the shapes that the views need. `more` holds the entries that have no view of their own. */
export interface ModelCard {
  readonly facts: readonly { readonly name: 'kind' | 'task' | 'target' | 'rows'; readonly value: string }[];
  readonly features: readonly string[];
  readonly classes: readonly string[];
  readonly metrics: readonly NamedNumber[];
  /** A value per round, e.g. the loss while training. */
  readonly curves: readonly Series[];
  readonly importances: readonly NamedNumber[];
  readonly more: readonly { readonly name: string; readonly value: string }[];
}

export interface NamedNumber {
  readonly label: string;
  readonly value: number;
}

const namedThing = z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]);
const importance = z
  .looseObject({
    feature: z.string().optional(),
    name: z.string().optional(),
    importance: z.number().optional(),
    value: z.number().optional(),
    gain: z.number().optional(),
  })
  .transform((row) => ({ label: row.feature ?? row.name ?? '', value: row.importance ?? row.value ?? row.gain ?? 0 }));
const importances = z.union([z.array(importance), z.record(z.string(), z.number()).transform(toNamed)]);
const numbers = z.array(z.number());
const curves = z.union([
  z.record(z.string(), numbers).transform((lines) => Object.entries(lines).map(([name, values]) => ({ name, values }))),
  z.array(z.record(z.string(), z.number())).transform(toSeries),
]);

/** Reads a card tolerantly: entries of another shape than expected are listed as they are. */
export function parseCard(card: Readonly<Record<string, unknown>>): ModelCard {
  const rest = new Map(Object.entries(card));
  const take = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const parsed = schema.safeParse(rest.get(name));
    if (parsed.success) rest.delete(name);
    return parsed.success ? parsed.data : undefined;
  };
  const facts = (['kind', 'task', 'target', 'rows'] as const).flatMap((name) => {
    const value = take(name, z.union([z.string(), z.number()]));
    return value === undefined ? [] : [{ name, value: String(value) }];
  });
  return {
    facts,
    features: take('features', z.array(namedThing)) ?? [],
    classes: take('classes', z.array(z.coerce.string())) ?? [],
    metrics: toNamed(take('metrics', z.record(z.string(), z.number())) ?? {}),
    curves: take('curves', curves) ?? take('curve', curves) ?? take('history', curves) ?? take('rounds', curves) ?? [],
    importances: [...(take('importances', importances) ?? take('importance', importances) ?? [])].sort((a, b) => b.value - a.value),
    more: [...rest].map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value, null, 1) })),
  };
}

/** Metrics as numbers with names, e.g. the tests' accuracy; other entries are left out. */
export function toNamed(record: Readonly<Record<string, unknown>>): NamedNumber[] {
  return Object.entries(record).flatMap(([label, value]) => (typeof value === 'number' ? [{ label, value }] : []));
}

/** Rows of one round each as a line per column; a column that only counts the rounds is left out. */
function toSeries(rows: readonly Readonly<Record<string, number>>[]): Series[] {
  const names = Object.keys(rows[0] ?? {}).filter((name) => !/^(round|step|epoch|iteration)s?$/i.test(name));
  return names.map((name) => ({ name, values: rows.map((row) => row[name] ?? Number.NaN) }));
}
