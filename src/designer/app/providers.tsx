import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ActionRegistry, type Registry } from '../lib/actions.tsx';
import { cssVariables, theme } from '../ui/theme.ts';
import type { AppRouter } from './router.tsx';
import { SessionGate } from './session-gate.tsx';

/** Everything that the whole page shares, from theme to router. */
export function Providers({ queries, router, registry }: { queries: QueryClient; router: AppRouter; registry?: Registry }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        {/* Above windows (200), below what hangs open from the top bar (300). */}
        <Notifications position="top-center" zIndex={250} limit={4} containerWidth={760} classNames={{ root: 'weft-notifications' }} />
        <ActionRegistry registry={registry}>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </ActionRegistry>
      </QueryClientProvider>
    </MantineProvider>
  );
}
