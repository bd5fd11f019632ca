import { usePersonal } from '../lib/personal.ts';
import { shownLevel } from './derived.ts';
import { useEditor } from './editor-provider.tsx';
import type { FlowDirection } from './layout/flat-graph.ts';

/** A level with more nodes may be painted, and links are painted from top to bottom only. */
const mostSideways = 120;

/** Where data flows on the level that is shown, and whether that can be chosen. */
export function useFlowDirection(): { readonly direction: FlowDirection; readonly canChoose: boolean } {
  const [wanted] = usePersonal('direction');
  const canChoose = useEditor((state) => shownLevel(state).nodes.length <= mostSideways);
  return { direction: canChoose ? wanted : 'down', canChoose };
}
