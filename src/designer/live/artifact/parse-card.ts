import { z } from 'zod';
import type { Series } from '../../ui/charts/line-chart.tsx';

/** A number with a name, e.g. a metric. */
export interface NamedNumber {
  readonly label: string;
  readonly value: number;
}

export interface NamedNumbers {
  readonly name: string;
  readonly numbers: readonly NamedNumber[];
}

const factNames = ['algorithm', 'kind', 'task', 'target', 'trees'] as const;

/** What a model card tells, in the shapes that the views need. `more` holds the entries that have no view of their own. */
export interface ModelCard {
  readonly facts: readonly { readonly name: (typeof factNames)[number]; readonly value: string }[];
  /** Rows of the data by what they were used for, or one number. */
  readonly rows: readonly NamedNumber[];
  readonly features: readonly string[];
  readonly classes: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  /** By the part of the data they were measured on; one group without a name where the card doesn't say. */
  readonly metrics: readonly NamedNumbers[];
  /** A value per round, e.g. the loss while training. */
  readonly curves: readonly Series[];
  /** By how they were measured, the strongest first. */
  readonly importances: readonly NamedNumbers[];
  /** Of a linear model: a group per class. */
  readonly coefficients: readonly NamedNumbers[];
  readonly more: readonly { readonly name: string; readonly value: string }[];
}

const numbers = z.record(z.string(), z.number());
const named = z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]);
const metrics = z.union([
  numbers.transform((one) => [{ name: '', numbers: toNamed(one) }]),
  z.record(z.string(), numbers).transform((groups) => Object.entries(groups).map(([name, one]) => ({ name, numbers: toNamed(one) }))),
]);
const curves = z.union([
  z.record(z.string(), z.array(z.number())).transform((lines) => Object.entries(lines).map(([name, values]) => ({ name, values }))),
  z.array(numbers).transform(toSeries),
]);
const importances = z.union([
  numbers.transform((one) => [{ name: '', numbers: toNamed(one) }]),
  z.array(z.looseObject({ feature: z.string() })).transform(toImportances),
]);
const terms = z.array(z.looseObject({ feature: z.string(), coefficient: z.number() }));
const coefficients = z.array(
  z.looseObject({ label: z.string().optional(), terms }).transform(({ label, terms: all }) => ({
    name: label ?? '',
    numbers: all.map((term) => ({ label: term.feature, value: term.coefficient })),
  })),
);
const rows = z.union([z.number().transform((value) => [{ label: '', value }]), numbers.transform(toNamed)]);
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** Reads a card tolerantly: entries of another shape than expected are listed as they are. */
export function parseCard(card: Readonly<Record<string, unknown>>): ModelCard {
  const rest = new Map(Object.entries(card));
  if (rest.get('kind') === 'model-card') rest.delete('kind');
  const take = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const parsed = schema.safeParse(rest.get(name));
    if (parsed.success) rest.delete(name);
    return parsed.success ? parsed.data : undefined;
  };
  const facts = factNames.flatMap((name) => {
    const value = take(name, scalar);
    return value === undefined ? [] : [{ name, value }];
  });
  return {
    facts,
    rows: take('rows', rows) ?? [],
    features: take('features', z.array(named)) ?? [],
    classes: take('labels', z.array(scalar)) ?? take('classes', z.array(scalar)) ?? [],
    parameters: Object.entries(take('parameters', z.record(z.string(), scalar)) ?? {}).map(([name, value]) => ({ name, value })),
    metrics: (take('metrics', metrics) ?? []).filter((group) => group.numbers.length > 0),
    curves: take('history', curves) ?? take('curve', curves) ?? [],
    importances: take('importances', importances) ?? [],
    coefficients: take('coefficients', coefficients) ?? [],
    more: [...rest].map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value, null, 1) })),
  };
}

/** The entries that are numbers, by name. */
export function toNamed(record: Readonly<Record<string, unknown>>): NamedNumber[] {
  return Object.entries(record).flatMap(([label, value]) => (typeof value === 'number' ? [{ label, value }] : []));
}

/** Rows of one round each as a line per column; a column that only counts the rounds is left out. */
function toSeries(rounds: readonly Readonly<Record<string, number>>[]): Series[] {
  const names = Object.keys(rounds[0] ?? {}).filter((name) => !/^(round|step|epoch|iteration)s?$/i.test(name));
  return names.map((name) => ({ name, values: rounds.map((round) => round[name] ?? Number.NaN) }));
}

/** Features with one or several measures of importance as a group per measure. */
function toImportances(features: readonly Readonly<Record<string, unknown>>[]): NamedNumbers[] {
  const measures = Object.entries(features[0] ?? {}).flatMap(([name, value]) => (typeof value === 'number' ? [name] : []));
  return measures.map((name) => ({
    name,
    numbers: features
      .flatMap((feature) => {
        const value = feature[name];
        return typeof value === 'number' ? [{ label: String(feature['feature']), value }] : [];
      })
      .sort((a, b) => b.value - a.value),
  }));
}
