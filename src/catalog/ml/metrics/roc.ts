/** A point of a ROC curve: rates when all scores of at least `threshold` count as positive. */
export interface RocPoint {
  readonly threshold: number;
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
}

/** The ROC curve of a score for truths 0 and 1, from (0, 0) to (1, 1), and the area under it (ties count half). */
export function rocCurve(truth: ArrayLike<number>, scores: Float64Array): { readonly points: RocPoint[]; readonly area: number } {
  const order = Int32Array.from({ length: scores.length }, (_, row) => row).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const positives = order.reduce((count, row) => count + (truth[row] ?? 0), 0);
  const negatives = scores.length - positives;
  const points: RocPoint[] = [{ threshold: Infinity, falsePositiveRate: 0, truePositiveRate: 0 }];
  let [hits, alarms, area] = [0, 0, 0];
  for (let k = 0; k < order.length;) {
    const threshold = scores[order[k] ?? 0] ?? 0;
    const before = hits;
    const alarmsBefore = alarms;
    for (; k < order.length && scores[order[k] ?? 0] === threshold; k++) {
      if (truth[order[k] ?? 0] === 1) hits++;
      else alarms++;
    }
    area += ((alarms - alarmsBefore) * (hits + before)) / 2;
    points.push({ threshold, falsePositiveRate: alarms / Math.max(1, negatives), truePositiveRate: hits / Math.max(1, positives) });
  }
  return { points, area: area / Math.max(1, positives * negatives) };
}

/** At most about `count` of the points, the first and last among them. */
export function thinPoints(points: readonly RocPoint[], count: number): RocPoint[] {
  const step = Math.max(1, Math.ceil(points.length / count));
  return points.filter((_, index) => index % step === 0 || index === points.length - 1);
}
