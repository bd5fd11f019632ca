import { binaryLogLoss, multiclassLogLoss, squaredError, type Objective } from '../ml/gbdt/objective.ts';
import { trainGbdt, type Round, type RowParts } from '../ml/gbdt/train-gbdt.ts';
import { takeRows, takeValues, type Columns } from '../ml/matrix.ts';
import { trainLinearRegression } from '../ml/train-linear-regression.ts';
import { trainLogisticRegression } from '../ml/train-logistic-regression.ts';
import { log } from '../program/log.ts';
import type { Encoding } from './encode-features.ts';
import type { Target } from './measure-model.ts';
import type { Estimator } from './model-file.ts';

/** The settings of a trainer; those about trees mean nothing to a linear model. */
export interface TrainingSettings {
  readonly algorithm: string;
  readonly l2: number;
  readonly rounds: number;
  readonly learningRate: number;
  readonly maxLeaves: number;
  readonly minLeafRows: number;
  readonly patience: number;
}

/** What was learnt; trees also tell their rounds and what each encoded column gained. */
export interface Trained {
  readonly estimator: Estimator;
  readonly history: readonly Round[];
  readonly gains?: Float64Array;
}

/** Learns from the `train` rows. */
export function trainEstimator(encoding: Encoding, target: Target, parts: RowParts, settings: TrainingSettings): Trained {
  return settings.algorithm === 'gradient-boosting'
    ? boost(encoding, target, parts, settings)
    : fit(encoding.columns, target, parts, settings.l2);
}

function boost({ columns, groups }: Encoding, target: Target, parts: RowParts, settings: TrainingSettings): Trained {
  const every = Math.max(1, Math.floor(settings.rounds / 20));
  const { model, history, gains } = trainGbdt(columns, parts, toObjective(target), { ...settings, groups }, (round) => {
    if (round.round === 1 || round.round % every === 0) log(describeRound(round));
  });
  const kept = model.rounds.length;
  if (kept < history.length) log(`kept ${kept} of ${history.length} rounds: the validation loss was lowest there`);
  return {
    estimator: { kind: 'gradient-boosting', start: [...model.start], rounds: model.rounds.map((trees) => trees.map(toPlainTree)) },
    history,
    gains,
  };
}

type PlainTree = Extract<Estimator, { kind: 'gradient-boosting' }>['rounds'][number][number];

function toPlainTree(tree: Readonly<Record<keyof PlainTree, readonly number[]>>): PlainTree {
  const { feature, threshold, missingLeft, left, right, value } = tree;
  return {
    feature: [...feature],
    threshold: [...threshold],
    missingLeft: [...missingLeft],
    left: [...left],
    right: [...right],
    value: [...value],
  };
}

function describeRound({ round, train, valid }: Round): string {
  return `round ${round}: loss ${train.toPrecision(5)}${valid === undefined ? '' : `, validation ${valid.toPrecision(5)}`}`;
}

function toObjective(target: Target): Objective {
  if (target.task === 'regression') return squaredError(target.values);
  return target.classes === 2 ? binaryLogLoss(target.values) : multiclassLogLoss(target.values, target.classes);
}

function fit(columns: Columns, target: Target, { train }: RowParts, l2: number): Trained {
  const rows = takeRows(columns, train);
  const scores =
    target.task === 'regression'
      ? [trainLinearRegression(rows, takeValues(target.values, train), l2)]
      : trainLogisticRegression(
          rows,
          train.map((row) => target.values[row] ?? 0),
          target.classes,
          l2,
        );
  return {
    estimator: { kind: 'linear', outputs: scores.map(({ intercept, coefficients }) => ({ intercept, coefficients: [...coefficients] })) },
    history: [],
  };
}
