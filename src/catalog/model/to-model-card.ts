import { createRandom } from '../ml/create-random.ts';
import { takeRows, takeValues } from '../ml/matrix.ts';
import { permutationImportances } from '../ml/permutation-importance.ts';
import type { Round, RowParts } from '../ml/gbdt/train-gbdt.ts';
import type { Encoding } from './encode-features.ts';
import { lossOfScores, measureScores, type Target } from './measure-model.ts';
import { scoreModel, type Model } from './model-file.ts';
import type { Trained, TrainingSettings } from './train-estimator.ts';

/** Everything that a training knows about itself. */
export interface TrainingFacts {
  readonly model: Model;
  readonly settings: TrainingSettings;
  readonly seed: number;
  readonly encoding: Encoding;
  readonly target: Target;
  readonly parts: RowParts;
  readonly trained: Trained;
  readonly skipped: number;
}

/** How much a feature matters: `gain` is its share of what the trees gained, `permutation` how much the loss grows without it. */
export interface Importance {
  readonly feature: string;
  readonly gain?: number;
  readonly permutation: number;
}

/** `card.json`: the model for people, as plain JSON. */
export interface ModelCard {
  readonly kind: 'model-card';
  readonly task: Target['task'];
  readonly algorithm: string;
  readonly target: string;
  readonly labels?: readonly string[];
  readonly rows: { readonly train: number; readonly valid: number; readonly skipped: number };
  readonly features: readonly { readonly name: string; readonly kind: string; readonly categories?: number }[];
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly metrics:
    | Readonly<Record<'train' | 'valid', Readonly<Record<string, number>>>>
    | { readonly train: Readonly<Record<string, number>> };
  /** The strongest first. */
  readonly importances: readonly Importance[];
  readonly coefficients?: readonly {
    readonly label?: string;
    readonly intercept: number;
    readonly terms: readonly { readonly feature: string; readonly coefficient: number }[];
  }[];
  readonly trees?: number;
  readonly history?: readonly Round[];
}

const importanceRows = 5000;

/** Describes a trained model; metrics and importances are measured, not estimated. */
export function toModelCard(facts: TrainingFacts): ModelCard {
  const { model, target, parts, trained } = facts;
  return {
    kind: 'model-card',
    task: target.task,
    algorithm: facts.settings.algorithm,
    target: model.target.column,
    ...(target.task === 'classification' ? { labels: model.target.labels } : {}),
    rows: { train: parts.train.length, valid: parts.valid.length, skipped: facts.skipped },
    features: model.features.map((feature) =>
      feature.kind === 'number'
        ? { name: feature.column, kind: 'number' }
        : { name: feature.column, kind: 'category', categories: feature.categories.length },
    ),
    parameters: toParameters(facts),
    metrics: { train: measurePart(facts, parts.train), ...(parts.valid.length > 0 ? { valid: measurePart(facts, parts.valid) } : {}) },
    importances: toImportances(facts),
    ...(model.estimator.kind === 'linear'
      ? { coefficients: toCoefficients(facts) }
      : { trees: model.estimator.rounds.flat().length, history: thinRounds(trained.history) }),
  };
}

function toParameters({ settings, seed }: TrainingFacts): Record<string, string | number> {
  if (settings.algorithm !== 'gradient-boosting') return { algorithm: settings.algorithm, l2: settings.l2, seed };
  return { ...settings, seed };
}

function measurePart(facts: TrainingFacts, rows: Int32Array): Record<string, number> {
  const scores = scoreModel(facts.model.estimator, takeRows(facts.encoding.columns, rows), rows.length);
  return measureScores(takeTarget(facts.target, rows), scores);
}

function takeTarget(target: Target, rows: Int32Array): Target {
  if (target.task === 'regression') return { task: 'regression', values: takeValues(target.values, rows) };
  return { ...target, values: rows.map((row) => target.values[row] ?? 0) };
}

function toImportances({ model, encoding, target, parts, trained, seed }: TrainingFacts): Importance[] {
  const rows = (parts.valid.length > 0 ? parts.valid : parts.train).subarray(0, importanceRows);
  const part = takeTarget(target, rows);
  const lossOf = (columns: readonly Float64Array[]): number => lossOfScores(part, scoreModel(model.estimator, columns, rows.length));
  const permutations = permutationImportances(takeRows(encoding.columns, rows), encoding.groups, lossOf, createRandom(seed));
  const total = trained.gains?.reduce((sum, gain) => sum + gain, 0) || 1;
  const importances = model.features.map((feature, index): Importance => {
    const gain = (encoding.groups[index] ?? []).reduce((sum, column) => sum + (trained.gains?.[column] ?? 0), 0) / total;
    return { feature: feature.column, ...(trained.gains ? { gain } : {}), permutation: permutations[index] ?? 0 };
  });
  return importances.sort((a, b) => b.permutation - a.permutation);
}

function toCoefficients({ model, encoding }: TrainingFacts): NonNullable<ModelCard['coefficients']> {
  if (model.estimator.kind !== 'linear') return [];
  const { outputs } = model.estimator;
  const labels = outputs.length === 1 ? model.target.labels.slice(1) : model.target.labels;
  return outputs.map((score, index) => {
    const label = labels[index];
    const terms = score.coefficients.map((coefficient, column) => ({ feature: encoding.names[column] ?? '', coefficient }));
    return { ...(label === undefined ? {} : { label }), intercept: score.intercept, terms };
  });
}

/** At most about 200 rounds, the last among them: enough for a curve. */
function thinRounds(history: readonly Round[]): Round[] {
  const step = Math.max(1, Math.ceil(history.length / 200));
  return history.filter((_, index) => index % step === 0 || index === history.length - 1);
}
