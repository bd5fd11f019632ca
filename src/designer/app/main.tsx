import '../ui/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTexts } from '../lib/i18n.ts';
import { createQueryClient } from '../lib/query-client.ts';
import { openSessionFromLink } from '../lib/session.ts';
import { keepForOffline } from './keep-for-offline.ts';
import { Providers } from './providers.tsx';
import { createAppRouter } from './router.tsx';
import { texts } from './texts.ts';

const queries = createQueryClient();
await Promise.all([startTexts(texts), openSessionFromLink()]);
const router = createAppRouter(queries);
// The code of the page is on its way while it is asked who is signed in.
void router.load();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers queries={queries} router={router} />
    </StrictMode>,
  );
}
// The demo has a worker of its own, and while one develops nothing should be kept.
if (import.meta.env.PROD && import.meta.env.MODE !== 'demo') keepForOffline(import.meta.url);
