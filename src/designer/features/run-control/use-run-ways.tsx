import {
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconRefresh,
  IconSelectAll,
} from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findNode } from '#domain/pipeline/node-index.ts';
import { nodesAmong } from '../../editor/derived.ts';
import { useEditor, useSelectedNodeId } from '../../editor/editor-provider.tsx';
import { allAnew, allOfIt, type RunWish } from './run-wish.ts';
import { type Obstacle, useBarredParts, useObstacle } from './use-obstacle.ts';

/** One way to run: what it is called and what it would run; null where nothing fitting is selected. */
export interface RunWay {
  readonly id: 'all' | 'from' | 'to' | 'only' | 'selected' | 'fresh';
  readonly label: string;
  readonly icon: ReactNode;
  readonly wish: RunWish | null;
  /** The same with what is missing before it; null where nothing can be. */
  readonly whole: RunWish | null;
  /** Why it can't be done now, and how that is said. */
  readonly obstacle: Obstacle | null;
  readonly why: string | null;
}

const icons: Readonly<Record<RunWay['id'], ReactNode>> = {
  all: <IconPlayerPlay size={16} />,
  from: <IconPlayerTrackNext size={16} />,
  to: <IconPlayerTrackPrev size={16} />,
  only: <IconPlayerSkipForward size={16} />,
  selected: <IconSelectAll size={16} />,
  fresh: <IconRefresh size={16} />,
};

/** The ways to run, with what is selected put in. A selected sub-pipeline stands for the nodes in it. */
export function useRunWays(): readonly RunWay[] {
  const { t } = useTranslation('run-control');
  const one = useSelectedNodeId();
  const single = useEditor(({ document }) => one !== undefined && findNode(document, one) !== undefined);
  const nodes = useEditor(({ document, selection }) => nodesAmong(document, selection.nodes));
  const node = single ? one : undefined;
  const wishes = useMemo(() => wishesFor(node, nodes), [node, nodes]);
  const wholes = useMemo(() => withUpstream(wishes), [wishes]);
  const general = useObstacle();
  const barred = useBarredParts(useMemo(() => Object.values(wishes).filter((wish) => wish !== null), [wishes]));
  return (['all', 'from', 'to', 'only', 'selected', 'fresh'] as const).map((id) => {
    const wish = wishes[id];
    const obstacle = general ?? (wish !== null && barred.has(wish) ? 'problems' : null);
    const why = obstacle === null ? null : t(`obstacle.${obstacle === 'problems' && id !== 'all' ? 'part' : obstacle}`);
    return { id, label: t(id), icon: icons[id], wish, whole: wholes[id] ?? null, obstacle, why };
  });
}

function wishesFor(node: string | undefined, nodes: readonly string[]): Readonly<Record<RunWay['id'], RunWish | null>> {
  const part = (name: 'from' | 'to' | 'only'): RunWish | null => (node === undefined ? null : { [name]: node, reuse: true });
  const selected = node === undefined && nodes.length > 0 ? { nodes, reuse: true } : null;
  return { all: allOfIt, from: part('from'), to: part('to'), only: part('only'), selected, fresh: allAnew };
}

function withUpstream({ from, only, selected }: ReturnType<typeof wishesFor>): Partial<Record<RunWay['id'], RunWish | null>> {
  const whole = (wish: RunWish | null) => wish && { ...wish, upstream: true };
  return { from: whole(from), only: whole(only), selected: whole(selected) };
}
