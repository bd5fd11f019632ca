/** What lies on the canvas. The number is how the packed scene writes it; 0 is a place that is free. */
export const itemKinds = { node: 1, subPipeline: 2, note: 3, group: 4, gate: 5 } as const;

export type ItemKind = keyof typeof itemKinds;

/**
 * Marks of an item, as bits. `lifted`: it is being dragged, so someone else draws it. `runs`, `faded`: it would run, or is
 * outside of what would.
 */
export const itemMarks = { selected: 1, lifted: 2, disabled: 4, error: 8, warning: 16, runs: 32, stale: 64, faded: 128 } as const;

/** Marks of a link, as bits. What follows from its ends (data flows, disabled, lifted) is read there. */
export const linkMarks = { selected: 1 } as const;
