/** 1 / (1 + e^−score), without overflow. */
export function sigmoid(score: number): number {
  return score >= 0 ? 1 / (1 + Math.exp(-score)) : Math.exp(score) / (1 + Math.exp(score));
}

/** log(1 + e^score), without overflow. */
export function softplus(score: number): number {
  return Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
}

/**
 * Turns scores into probabilities by class. One score column means two classes, of which it scores the second; else
 * there is one column for each class.
 */
export function toProbabilities(scores: readonly Float64Array[]): Float64Array[] {
  const [only] = scores;
  if (scores.length === 1 && only) {
    const second = only.map(sigmoid);
    return [second.map((value) => 1 - value), second];
  }
  return softmax(scores);
}

function softmax(scores: readonly Float64Array[]): Float64Array[] {
  const rows = scores[0]?.length ?? 0;
  const probabilities = scores.map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    let top = -Infinity;
    for (const column of scores) top = Math.max(top, column[row] ?? 0);
    let sum = 0;
    for (const column of scores) sum += Math.exp((column[row] ?? 0) - top);
    for (const [index, column] of scores.entries()) {
      const target = probabilities[index];
      if (target) target[row] = Math.exp((column[row] ?? 0) - top) / sum;
    }
  }
  return probabilities;
}
