import type { RunReason } from '#domain/plan/run-reason.ts';

/** Reasons that name nodes and parameters by their labels and components by what tells them apart. */
export function withLabels(
  reasons: readonly RunReason[],
  labelOfNode: (id: string) => string,
  labelOfParameter: (name: string) => string = (name) => name,
): RunReason[] {
  return reasons.map((reason) => {
    if (reason.kind === 'upstream') return { ...reason, names: reason.names.map(labelOfNode) };
    if (reason.kind === 'parameters') return { ...reason, names: reason.names.map(labelOfParameter) };
    return reason.kind === 'component' ? { ...reason, names: shortRefs(reason.names) } : reason;
  });
}

/** Of two versions of one component the versions, else both references. */
function shortRefs(refs: readonly string[]): string[] {
  const parts = refs.map((ref) => ref.split('@'));
  const oneName = new Set(parts.map(([name]) => name)).size === 1;
  return refs.map((ref, at) => (oneName ? (parts[at]?.[1] ?? ref) : ref));
}
