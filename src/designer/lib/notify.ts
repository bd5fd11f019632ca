import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { currentLanguage } from './i18n.ts';
import { describeError } from './describe-error.ts';

/** Says that something went wrong and why; stays until it is put away. */
export function notifyError(error: unknown, title?: string): void {
  notifications.show({
    ...(title === undefined ? {} : { title }),
    message: describeError(error, currentLanguage()),
    color: 'red',
    autoClose: 12_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('pick.close', { ns: 'ui' }) },
  });
}

/** Says in passing what was done. One message with the same id replaces the one before. */
export function notifyDone(message: string, id?: string): void {
  const shown = { message, autoClose: 2500, withBorder: true, withCloseButton: false };
  if (id === undefined) {
    notifications.show(shown);
    return;
  }
  notifications.hide(id);
  notifications.show({ ...shown, id });
}
