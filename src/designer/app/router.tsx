import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { AppCrash } from './app-crash.tsx';
import { AppFrame } from './app-frame.tsx';
import { NotFound } from './not-found.tsx';
import { PanelLoading } from '../ui/panel-loading.tsx';

/** What a link to a pipeline keeps: the run that is shown, the selected node, the drawer's tab, the opened output. */
const designerSearch = z.object({
  run: z.string().optional().catch(undefined),
  node: z.string().optional().catch(undefined),
  panel: z.enum(['problems', 'logs', 'results', 'plan']).optional().catch(undefined),
  output: z.string().optional().catch(undefined),
});
export type DesignerSearch = z.infer<typeof designerSearch>;

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFound, errorComponent: AppCrash });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/pipelines' });
  },
});

const pipelines = createRoute({
  getParentRoute: () => root,
  path: '/pipelines',
  component: lazyRouteComponent(() => import('../features/pipelines/pipelines-page.tsx'), 'PipelinesPage'),
});

const designer = createRoute({
  getParentRoute: () => root,
  path: '/pipelines/$id',
  validateSearch: designerSearch,
  component: lazyRouteComponent(() => import('./designer-page.tsx'), 'DesignerPage'),
});

const tree = root.addChildren([home, pipelines, designer]);

/** The places of the application and their addresses. */
export function createAppRouter() {
  return createRouter({
    routeTree: tree,
    defaultPendingComponent: PanelLoading,
    defaultErrorComponent: AppCrash,
    defaultPreload: 'intent',
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
