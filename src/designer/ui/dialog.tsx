import { Drawer, type DrawerProps, Modal, type ModalProps } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { wayBack } from '../lib/last-focus.ts';
import { likesInOtherRows } from '../lib/other-rows.ts';

/** A dialog that is in the page for as long as it is open; then the focus goes back to where it came from. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  const { t } = useTranslation('ui');
  useWayBack();
  return <Modal opened closeButtonProps={{ 'aria-label': t('pick.close') }} {...props} />;
}

/** A dialog at the right edge that is in the page for as long as it is open; then the focus goes back to where it came from. */
export function SideDialog(props: Omit<DrawerProps, 'opened' | 'position'>) {
  const { t } = useTranslation('ui');
  useWayBack();
  return <Drawer opened position="right" closeButtonProps={{ 'aria-label': t('pick.close') }} {...props} />;
}

/** The kit sees only a dialog that is closed while it stays in the page. Who took the focus in the meantime keeps it. */
function useWayBack(): void {
  useEffect(() => {
    const goBack = wayBack(likesInOtherRows);
    return () => void setTimeout(() => document.activeElement === document.body && goBack());
  }, []);
}
