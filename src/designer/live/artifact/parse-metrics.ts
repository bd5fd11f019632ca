import { z } from 'zod';
import type { Confusion } from '../../ui/charts/confusion-matrix.tsx';
import type { RocLine } from '../../ui/charts/roc-chart.tsx';
import type { Bin } from '../../ui/charts/histogram.tsx';
import { isCount } from './metric-format.ts';
import { type NamedNumber, toNamed } from './parse-card.ts';

/** What a `metrics.json` tells, in the shapes that the views need. */
export interface Metrics {
  readonly task: string | null;
  readonly numbers: readonly NamedNumber[];
  readonly confusion: Confusion | null;
  /** Numbers of each class. */
  readonly classes: readonly { readonly label: string; readonly numbers: readonly NamedNumber[] }[];
  readonly roc: readonly RocLine[];
  /** How far predictions of numbers are off. */
  readonly residuals: readonly Bin[];
}

const confusion = z.object({ labels: z.array(z.coerce.string()).min(1), counts: z.array(z.array(z.number())) });
const classes = z.array(z.looseObject({ label: z.coerce.string() }).transform(({ label, ...rest }) => ({ label, numbers: toNamed(rest) })));
const roc = z.array(z.object({ label: z.coerce.string(), area: z.number(), points: z.array(z.tuple([z.number(), z.number()])) }));
const residuals = z.object({ edges: z.array(z.number()), counts: z.array(z.number()) });

/** Reads metrics tolerantly: what has another shape is left out here and stands in the file. */
export function parseMetrics(metrics: Readonly<Record<string, unknown>>): Metrics {
  const read = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const parsed = schema.safeParse(metrics[name]);
    return parsed.success ? parsed.data : null;
  };
  return {
    task: read('task', z.string()),
    numbers: countsLast(toNamed(metrics)),
    confusion: read('confusion', confusion),
    classes: read('classes', classes) ?? [],
    roc: read('roc', roc) ?? [],
    residuals: toBins(read('residuals', residuals)),
  };
}

/** Numbers that only say how much was measured stand behind what was measured. */
function countsLast(numbers: readonly NamedNumber[]): NamedNumber[] {
  return [...numbers.filter((number) => !isCount(number)), ...numbers.filter(isCount)];
}

function toBins(counted: z.infer<typeof residuals> | null): Bin[] {
  const short = (value: number | undefined) => String(Number((value ?? 0).toPrecision(3)));
  return (counted?.counts ?? []).map((count, i) => ({ label: `${short(counted?.edges[i])} … ${short(counted?.edges[i + 1])}`, count }));
}
