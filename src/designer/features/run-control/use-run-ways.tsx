import {
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconRefresh,
  IconSelectAll,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findNode } from '#domain/pipeline/node-index.ts';
import { nodesAmong } from '../../editor/derived.ts';
import { useEditor, useSelectedNodeId } from '../../editor/editor-provider.tsx';
import type { RunWish } from './run-wish.ts';

/** One way to run: what it is called and what it would run; null where nothing fitting is selected. */
export interface RunWay {
  readonly id: 'all' | 'from' | 'to' | 'only' | 'selected' | 'fresh';
  readonly label: string;
  readonly icon: ReactNode;
  readonly wish: RunWish | null;
}

const all: RunWish = { reuse: true };
const fresh: RunWish = { reuse: false };

/** The ways to run, with what is selected put in. A selected sub-pipeline stands for the nodes in it. */
export function useRunWays(): readonly RunWay[] {
  const { t } = useTranslation('run-control');
  const one = useSelectedNodeId();
  const single = useEditor(({ document }) => one !== undefined && findNode(document, one) !== undefined);
  const nodes = useEditor(({ document, selection }) => nodesAmong(document, selection.nodes));
  const node = single ? one : undefined;
  const part = (name: 'from' | 'to' | 'only'): RunWish | null => (node === undefined ? null : { [name]: node, reuse: true });
  return [
    { id: 'all', label: t('all'), icon: <IconPlayerPlay size={16} />, wish: all },
    { id: 'from', label: t('from'), icon: <IconPlayerTrackNext size={16} />, wish: part('from') },
    { id: 'to', label: t('to'), icon: <IconPlayerTrackPrev size={16} />, wish: part('to') },
    { id: 'only', label: t('only'), icon: <IconPlayerSkipForward size={16} />, wish: part('only') },
    {
      id: 'selected',
      label: t('selected'),
      icon: <IconSelectAll size={16} />,
      wish: node === undefined && nodes.length > 0 ? { nodes, reuse: true } : null,
    },
    { id: 'fresh', label: t('fresh'), icon: <IconRefresh size={16} />, wish: fresh },
  ];
}
