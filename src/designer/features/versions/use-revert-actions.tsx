import { IconArrowBackUpDouble, IconRotate2 } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { useOfferActions } from '../../lib/actions.tsx';
import { notifyDone, notifyError } from '../../lib/notify.ts';
import { latestRunQuery } from '../../live/use-shown-run.ts';
import { latestSnapshotQuery, revisionQuery } from './use-versions.ts';

/** A revision to go back to; its name is part of what the action is called. */
interface Goal {
  readonly revision: number;
  readonly name: string;
}

/** Offers the two ways back that are always there: to what ran last, and to what was named last. Each is one step. */
export function useRevertActions(onDone: () => void): void {
  const { t } = useTranslation('versions');
  const id = useEditor((state) => state.pipelineId);
  const readOnly = useEditor((state) => state.readOnly);
  const isAt = useEditor(({ revision, localEdits }) => (localEdits === 0 ? revision : null));
  const runs = useQuery(latestRunQuery(id)).data;
  const snapshots = useQuery(latestSnapshotQuery(id)).data;
  const revert = useRevert(id, onDone);
  // Null: there is none; undefined: that is not known yet.
  const offer = (kind: 'run' | 'named', goal: Goal | null | undefined, icon: ReactNode) => {
    const obstacle = readOnly ? 'readOnly' : goal ? (goal.revision === isAt ? 'same' : null) : goal === null ? 'none' : 'unknown';
    return {
      id: kind === 'run' ? 'versions.revertToRun' : 'versions.revertToNamed',
      group: t('group'),
      label: goal ? t(`revert.${kind}To`, { version: goal.name }) : t(`revert.${kind}`),
      icon,
      enabled: obstacle === null,
      ...(obstacle !== null && { obstacle: obstacle === 'none' ? t(`revert.${kind}None`) : t(`revert.${obstacle}`) }),
      run: () => {
        if (goal) void revert(goal).catch(notifyError);
      },
    };
  };
  const toGoal = (revision: number, name: string | null): Goal => ({ revision, name: name ?? t('revision', { revision }) });
  const [run, snapshot] = [runs?.[0], snapshots?.[0]];
  useOfferActions([
    offer('run', run ? toGoal(run.revision, run.revisionName) : runs && null, <IconRotate2 size={16} />),
    offer('named', snapshot ? toGoal(snapshot.revision, snapshot.name) : snapshots && null, <IconArrowBackUpDouble size={16} />),
  ]);
}

function useRevert(pipelineId: string, onDone: () => void) {
  const { t } = useTranslation('versions');
  const store = useEditorStore();
  const queries = useQueryClient();
  return async ({ revision, name }: Goal): Promise<void> => {
    const { document } = await queries.fetchQuery(revisionQuery(pipelineId, revision));
    const before = store.getState().history;
    store.getState().edit({ type: 'document', document }, 'restore', undefined, { version: name });
    const isSame = store.getState().history === before;
    notifyDone(isSame ? t('revert.nothing', { version: name }) : t('restored', { version: name }), 'history');
    onDone();
  };
}
