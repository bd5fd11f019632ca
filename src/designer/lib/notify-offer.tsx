import { Box, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says what was done and offers one thing to do next, for as long as it takes to read. One with the same id replaces the one before. */
export function notifyOffer(message: string, offer: { readonly label: string; readonly run: () => void }, id: string): void {
  const take = () => {
    notifications.hide(id);
    offer.run();
  };
  notifications.hide(id);
  notifications.show({
    id,
    message: (
      <Group justify="flex-end" gap="xs">
        {/* A long offer goes below what is said. */}
        <Box flex="1 1 14em">{message}</Box>
        <Button size="compact-sm" variant="light" onClick={take}>
          {offer.label}
        </Button>
      </Group>
    ),
    autoClose: 8000,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('pick.close', { ns: 'ui' }) },
  });
}

/** Takes back an offer that is no longer possible. */
export function withdrawOffer(id: string): void {
  notifications.hide(id);
}
