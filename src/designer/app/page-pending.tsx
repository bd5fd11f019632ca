import { useOffline } from '../lib/use-offline.ts';
import { NeedsServer } from '../ui/needs-server.tsx';
import { PanelLoading } from '../ui/panel-loading.tsx';

/** A page that is on its way; says so where it can't come before the server answers again. */
export function PagePending() {
  return useOffline() ? <NeedsServer /> : <PanelLoading />;
}
