import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';

/** Says why the pipeline can't be edited in this tab, and what to do about it. */
export function ReadOnlyBar() {
  const { t } = useTranslation('toolbar');
  const store = useEditorStore();
  const reason = useEditor((state) => state.readOnlyReason);
  const count = useEditor((state) => state.localEdits);
  if (reason !== 'tab' && reason !== 'newer') return null;
  return (
    <div className="weft-bar" role="status">
      <IconLock size={16} aria-hidden />
      <Text size="sm" flex={1}>
        {t(`bar.${reason}`)} {reason === 'newer' && count > 0 ? t('bar.kept', { count }) : null}
      </Text>
      {reason === 'tab' ? (
        <Button size="xs" variant="default" onClick={store.takeOver}>
          {t('bar.takeOver')}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          {t('bar.reload')}
        </Button>
      )}
    </div>
  );
}
