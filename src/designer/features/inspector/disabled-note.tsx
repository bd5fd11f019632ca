import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../editor/editor-provider.tsx';

/** Says that a node is passed over, and takes it up again. */
export function DisabledNote({ id }: { readonly id: string }) {
  const { t } = useTranslation('inspector');
  const readOnly = useEditor((state) => state.readOnly);
  const edit = useEditor((state) => state.edit);
  return (
    <div className="weft-disabled-note">
      {t('node.disabled')}
      {!readOnly && (
        <Button size="compact-xs" variant="default" onClick={() => edit({ type: 'node.disabled', id, disabled: false }, 'enable')}>
          {t('node.enable')}
        </Button>
      )}
    </div>
  );
}
