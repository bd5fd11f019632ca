import { usePersonal } from '../lib/personal.ts';
import type { FlowDirection } from './layout/flat-graph.ts';

/** Where data flows on the canvas of this person. */
export function useFlowDirection(): FlowDirection {
  const [direction] = usePersonal('direction');
  return direction;
}
