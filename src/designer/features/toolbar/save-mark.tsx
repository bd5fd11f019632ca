import { Tooltip } from '@mantine/core';
import { type Icon, IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUp, IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../editor/autosave.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { announce } from '../../lib/announce.ts';
import { describeError } from '../../lib/describe-error.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { useIsTyping } from '../../lib/typing.ts';
import { useOffline } from '../../lib/use-offline.ts';
import { GivesWay } from '../../ui/gives-way.tsx';

const icons: Readonly<Record<SaveState, Icon>> = {
  saved: IconCheck,
  saving: IconCloudUp,
  unsaved: IconCloudUp,
  offline: IconCloudOff,
  conflict: IconAlertTriangle,
  refused: IconAlertTriangle,
};

/** While there is no network, what is said to be saved or on its way is said to wait. */
function shownState(state: SaveState, isOffline: boolean): SaveState {
  return isOffline && state !== 'conflict' && state !== 'refused' ? 'offline' : state;
}

/** Where the user's work is, always in sight. */
export function SaveMark() {
  const { t } = useTranslation(['toolbar', 'editor']);
  const language = useLanguage();
  const reason = useEditor((editor) => editor.readOnlyReason);
  const count = useEditor((editor) => editor.localEdits);
  const kept = useEditor((editor) => editor.saveState);
  const error = useEditor((editor) => editor.saveError);
  const isTyping = useIsTyping();
  const state = shownState(isTyping && kept === 'saved' ? 'unsaved' : kept, useOffline());
  const isIdle = state === 'offline' && count === 0;
  const Glyph = reason === null ? icons[state] : IconLock;
  const text = reason === null ? (isIdle ? t('save.offlineIdle') : t(`save.${state}`, { count })) : t('readOnly');
  const hint =
    reason !== null
      ? t(`readOnly.${reason}`, { ns: 'editor' })
      : error
        ? describeError(error, language)
        : t(`saveHint.${isIdle ? 'offlineIdle' : state}`);
  useAnnounceTrouble(state, text);
  return (
    <Tooltip label={hint} multiline maw={320}>
      {/* Every edit is saved: that would be heard all day. */}
      <span className="weft-save" data-state={reason === null ? state : 'read-only'} role="status" aria-live="off">
        <Glyph size={15} aria-hidden />
        <GivesWay turn={5}>{text}</GivesWay>
      </span>
    </Tooltip>
  );
}

/** Tells screen readers that work can't be saved, and that it is after that; a conflict tells of itself. */
function useAnnounceTrouble(state: SaveState, text: string): void {
  const told = useRef<SaveState>('saved');
  useEffect(() => {
    if (state === 'saving' || state === 'unsaved' || state === told.current) return;
    told.current = state;
    if (state !== 'conflict') announce(text);
  }, [state, text]);
}
