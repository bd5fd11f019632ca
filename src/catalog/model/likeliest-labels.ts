/** The class with the highest probability for each row; of equal ones the first. */
export function likeliestLabels(probabilities: readonly Float64Array[]): Int32Array {
  const labels = new Int32Array(probabilities[0]?.length ?? 0);
  for (let row = 0; row < labels.length; row++) {
    let best = 0;
    for (const [label, column] of probabilities.entries()) if ((column[row] ?? 0) > (probabilities[best]?.[row] ?? 0)) best = label;
    labels[row] = best;
  }
  return labels;
}
