import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useEditor } from '../editor/editor-provider.tsx';
import { notifyDone } from '../lib/notify.ts';
import { localProblem } from './local-work.ts';

/** Says in passing that changes of others came in, and that work can't be kept on this computer. */
export function WorkNotices() {
  const { t } = useTranslation('app');
  const merges = useEditor((state) => state.mergeCount);
  useEffect(() => {
    if (merges > 0) notifyDone(t('work.merged'), 'work-merged');
  }, [merges, t]);
  return <LocalNotice />;
}

/** Says in passing that work can't be kept on this computer. */
export function LocalNotice() {
  const { t } = useTranslation('app');
  const isNotKept = useStore(localProblem, (state) => state.isThere);
  useEffect(() => {
    if (isNotKept) notifyDone(t('work.notKept'), 'work-not-kept');
  }, [isNotKept, t]);
  return null;
}
