import { Tooltip } from '@mantine/core';
import { type Icon, IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUp, IconLock, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../editor/autosave.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { describeError } from '../../lib/describe-error.ts';
import { useLanguage } from '../../lib/i18n.ts';

const icons: Readonly<Record<SaveState, Icon>> = {
  saved: IconCheck,
  saving: IconCloudUp,
  unsaved: IconPencil,
  offline: IconCloudOff,
  conflict: IconAlertTriangle,
  refused: IconAlertTriangle,
};

/** Where the user's work is, always in sight. */
export function SaveMark() {
  const { t } = useTranslation('toolbar');
  const language = useLanguage();
  const readOnly = useEditor((state) => state.readOnly);
  const state = useEditor((editor) => editor.saveState);
  const error = useEditor((editor) => editor.saveError);
  const Glyph = readOnly ? IconLock : icons[state];
  const text = readOnly ? t('readOnly') : t(`save.${state}`);
  const hint = error ? describeError(error, language) : readOnly ? t('readOnlyHint') : t(`saveHint.${state}`);
  return (
    <Tooltip label={hint} multiline maw={320}>
      <span className="weft-save" data-state={readOnly ? 'read-only' : state} role="status">
        <Glyph size={15} aria-hidden />
        {text}
      </span>
    </Tooltip>
  );
}
