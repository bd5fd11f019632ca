import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActionsComing } from '../lib/actions.tsx';

/** In the place of what shows nothing by itself, while it is on its way. */
export function UnseenLoading() {
  useActionsComing();
  return null;
}

/** Shown while a panel or page is on its way. */
export function PanelLoading() {
  const { t } = useTranslation('ui');
  useActionsComing();
  return (
    <Center h="100%" mih={80}>
      <Loader size="sm" type="dots" color="gray" aria-label={t('loading')} role="status" />
    </Center>
  );
}
