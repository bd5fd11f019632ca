import type { Columns } from '../matrix.ts';
import { binColumns } from './bin-columns.ts';
import { growTree, type GrowthRules } from './grow-tree.ts';
import type { Objective } from './objective.ts';
import { addTree, type Tree } from './tree.ts';

export interface GbdtOptions extends GrowthRules {
  readonly rounds: number;
  /** Rounds without progress on the validation rows before it stops; 0 never stops early. */
  readonly patience: number;
  /** Features that belong together, see `binColumns`; absent means that each stands alone. */
  readonly groups?: readonly (readonly number[])[];
}

/** What is learnt: starting scores by output, then a tree by output for each round. */
export interface GbdtModel {
  readonly start: readonly number[];
  readonly rounds: readonly (readonly Tree[])[];
}

/** Mean loss after a round, counted from 1; `valid` is absent where no rows were kept aside. */
export interface Round {
  readonly round: number;
  readonly train: number;
  readonly valid?: number;
}

export interface GbdtTraining {
  readonly model: GbdtModel;
  readonly history: readonly Round[];
  /** The loss that each feature took away, over all trees. */
  readonly gains: Float64Array;
}

/** The rows to learn from, in random order, and those to watch; both are row numbers of the columns. */
export interface RowParts {
  readonly train: Int32Array;
  readonly valid: Int32Array;
}

/**
 * Trains gradient-boosted trees on histograms; NaN is a missing value and has its own way at each split. Stops early by
 * the validation rows and keeps the trees up to the best round. The same input gives the same model.
 */
export function trainGbdt(
  columns: Columns,
  shuffled: RowParts,
  objective: Objective,
  options: GbdtOptions,
  onRound?: (round: Round) => void,
): GbdtTraining {
  const table = binColumns(columns, shuffled.train, options.groups ?? columns.map((_, feature) => [feature]));
  // Rows in the order of memory: on millions of them, jumping about costs several times the arithmetic.
  const parts = { train: Int32Array.from(shuffled.train).sort(), valid: Int32Array.from(shuffled.valid).sort() };
  const start = objective.start(parts.train);
  const length = columns[0]?.length ?? 0;
  const scores = start.map((value) => new Float64Array(length).fill(value));
  const derivatives = start.map(() => ({ gradients: new Float64Array(length), hessians: new Float64Array(length) }));
  const gains = new Float64Array(columns.length);
  const rounds: Tree[][] = [];
  const history: Round[] = [];
  let best = { round: 0, loss: Infinity };
  while (rounds.length < options.rounds) {
    objective.differentiate(scores, parts.train, derivatives);
    const growths = derivatives.map((own) => growTree(table, Int32Array.from(parts.train), own, options));
    for (const [output, growth] of growths.entries()) {
      const own = scores[output];
      if (own) addGrowth(growth, own, columns, parts.valid);
      for (const [feature, gain] of growth.gains.entries()) gains[feature] = (gains[feature] ?? 0) + gain;
    }
    rounds.push(growths.map((growth) => growth.tree));
    const round = measure(objective, scores, parts, rounds.length);
    history.push(round);
    onRound?.(round);
    const loss = round.valid ?? round.train;
    if (loss < best.loss - 1e-9 * Math.abs(loss)) best = { round: rounds.length, loss };
    if (options.patience > 0 && round.valid !== undefined && rounds.length - best.round >= options.patience) break;
    if (growths.every((growth) => growth.leaves.length === 1)) break;
  }
  const kept = parts.valid.length > 0 && options.patience > 0 ? rounds.slice(0, Math.max(1, best.round)) : rounds;
  return { model: { start, rounds: kept }, history, gains };
}

/** Training rows are known by leaf; the others go down the tree. */
function addGrowth(growth: ReturnType<typeof growTree>, scores: Float64Array, columns: Columns, valid: Int32Array): void {
  for (const { rows, value } of growth.leaves) {
    for (const row of rows) scores[row] = (scores[row] ?? 0) + value;
  }
  addTree(growth.tree, columns, valid, scores);
}

function measure(objective: Objective, scores: readonly Float64Array[], parts: RowParts, round: number): Round {
  const train = objective.meanLoss(scores, parts.train);
  return parts.valid.length === 0 ? { round, train } : { round, train, valid: objective.meanLoss(scores, parts.valid) };
}
