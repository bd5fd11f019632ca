/** A function to minimise: writes its gradient at `x` into `gradient` and gives its value. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly rho: number;
}

/**
 * Minimises a smooth convex function by L-BFGS with backtracking, from `start`, until no part of the gradient is
 * larger than `tolerance`. Source: Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 3.1.
 */
export function minimize(objective: Objective, start: Float64Array, tolerance: number, maxIterations = 1000): Float64Array {
  let x = Float64Array.from(start);
  let gradient = new Float64Array(x.length);
  let value = objective(x, gradient);
  const pairs: Pair[] = [];
  for (let iteration = 0; iteration < maxIterations && largest(gradient) > tolerance; iteration++) {
    const direction = newtonDirection(gradient, pairs);
    const next = searchLine(objective, { x, value, slope: dot(gradient, direction), direction });
    if (!next) break;
    rememberPair(pairs, subtract(next.x, x), subtract(next.gradient, gradient));
    ({ x, value, gradient } = next);
  }
  return x;
}

interface Line {
  readonly x: Float64Array;
  readonly value: number;
  readonly slope: number;
  readonly direction: Float64Array;
}

function searchLine(
  objective: Objective,
  line: Line,
): { x: Float64Array<ArrayBuffer>; value: number; gradient: Float64Array<ArrayBuffer> } | undefined {
  const gradient = new Float64Array(line.x.length);
  for (let length = 1; length > 1e-12; length /= 2) {
    const x = line.x.map((part, i) => part + length * (line.direction[i] ?? 0));
    const value = objective(x, gradient);
    if (value <= line.value + 1e-4 * length * line.slope) return { x, value, gradient };
  }
  return undefined;
}

/** The two-loop recursion: −H·gradient, where H is known from the last steps. */
function newtonDirection(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((part) => -part);
  const weights = new Map<Pair, number>();
  for (const pair of pairs.toReversed()) {
    const weight = pair.rho * dot(pair.step, direction);
    weights.set(pair, weight);
    addScaled(direction, pair.change, -weight);
  }
  const last = pairs.at(-1);
  const scale = last ? 1 / (last.rho * dot(last.change, last.change)) : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
  for (const [i, part] of direction.entries()) direction[i] = part * scale;
  for (const pair of pairs) addScaled(direction, pair.step, (weights.get(pair) ?? 0) - pair.rho * dot(pair.change, direction));
  return direction;
}

function rememberPair(pairs: Pair[], step: Float64Array, change: Float64Array): void {
  const curvature = dot(step, change);
  if (curvature <= 1e-300) return;
  pairs.push({ step, change, rho: 1 / curvature });
  if (pairs.length > 10) pairs.shift();
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (const [i, part] of left.entries()) sum += part * (right[i] ?? 0);
  return sum;
}

function subtract(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((part, i) => part - (right[i] ?? 0));
}

function addScaled(target: Float64Array, other: Float64Array, scale: number): void {
  for (const [i, part] of target.entries()) target[i] = part + scale * (other[i] ?? 0);
}

function largest(gradient: Float64Array): number {
  return gradient.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
}
