import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect, type RouterHistory } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { z } from 'zod';
import { jobTypeNames } from '#domain/job-type/job-type.ts';
import { runStates } from '#domain/run/run-event.ts';
import { preparePainter } from '../features/canvas/painter/prepared-worker.ts';
import { machineTypesQuery, pipelineQuery } from '../lib/api.ts';
import { lazyPage } from '../lib/lazy-part.ts';
import { AppCrash } from './app-crash.tsx';
import { AppFrame } from './app-frame.tsx';
import { NotFound } from './not-found.tsx';
import { PagePending } from './page-pending.tsx';

/** What a link to a pipeline keeps: the run that is shown, the selected node, the sub-pipeline that is entered, the drawer's tab, the opened output, the versions or one of them. */
const designerSearch = z.object({
  run: z.string().optional().catch(undefined),
  node: z.string().optional().catch(undefined),
  within: z.string().optional().catch(undefined),
  panel: z.enum(['problems', 'logs', 'results', 'plan']).optional().catch(undefined),
  output: z.string().optional().catch(undefined),
  versions: z
    .union([z.literal('list'), z.int().min(1)])
    .optional()
    .catch(undefined),
});
export type DesignerSearch = z.infer<typeof designerSearch>;

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: AppFrame,
  notFoundComponent: NotFound,
  errorComponent: AppCrash,
});

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
  component: lazyPage(async (): Promise<ComponentType> => (await import('../features/pipelines/pipelines-page.tsx')).PipelinesPage),
});

const designer = createRoute({
  getParentRoute: () => root,
  path: '/pipelines/$id',
  validateSearch: designerSearch,
  // What the page will ask for is on its way while the page itself is.
  loader: ({ context: { queries }, params: { id }, cause }) => {
    if (cause === 'enter') preparePainter();
    void queries.prefetchQuery(pipelineQuery(id));
    void queries.prefetchQuery(machineTypesQuery);
  },
  component: lazyPage(async (): Promise<ComponentType> => (await import('./designer-page.tsx')).DesignerPage),
});

const runsSearch = z.object({
  state: z.enum(runStates).optional().catch(undefined),
  pipeline: z.string().optional().catch(undefined),
});

const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  validateSearch: runsSearch,
  component: lazyPage(async (): Promise<ComponentType> => (await import('../features/runs/runs-page.tsx')).RunsPage),
});

/** What a link to a run keeps: the selected task, what is shown of it, the opened output. */
const runSearch = z.object({
  node: z.string().optional().catch(undefined),
  panel: z.enum(['logs', 'results', 'notes']).optional().catch(undefined),
  output: z.string().optional().catch(undefined),
  view: z.enum(['timeline', 'graph']).optional().catch(undefined),
});

const run = createRoute({
  getParentRoute: () => root,
  path: '/runs/$id',
  validateSearch: runSearch,
  component: lazyPage(async (): Promise<ComponentType> => (await import('./run-place.tsx')).RunPlace),
});

/** What a link to the components keeps: what is searched and filtered for. */
const componentsSearch = z.object({
  search: z.string().optional().catch(undefined),
  category: z.string().optional().catch(undefined),
  jobType: z.enum(jobTypeNames).optional().catch(undefined),
  owner: z.enum(['builtIn', 'custom']).optional().catch(undefined),
});

const components = createRoute({
  getParentRoute: () => root,
  path: '/components',
  validateSearch: componentsSearch,
  component: lazyPage(async (): Promise<ComponentType> => (await import('../features/components/components-page.tsx')).ComponentsPage),
});

/** What a link to a component keeps: the version that is shown and the tab. */
const componentSearch = z.object({
  version: z.string().optional().catch(undefined),
  tab: z.enum(['overview', 'form', 'file', 'versions', 'usage']).optional().catch(undefined),
});
const component = createRoute({
  getParentRoute: () => root,
  path: '/components/$name',
  validateSearch: componentSearch,
  component: lazyPage(async (): Promise<ComponentType> => (await import('./component-places.tsx')).ComponentPlace),
});
const draft = createRoute({
  getParentRoute: () => root,
  path: '/components/drafts/$id',
  component: lazyPage(async (): Promise<ComponentType> => (await import('./component-places.tsx')).WizardPlace),
});

const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyPage(async (): Promise<ComponentType> => (await import('../features/data/data-page.tsx')).DataPage),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyPage(async (): Promise<ComponentType> => (await import('../features/settings/settings-page.tsx')).SettingsPage),
});

const tree = root.addChildren([home, pipelines, designer, components, component, draft, runs, run, data, settings]);

/** The designer's places. Without a history of its own it follows the address bar. */
export function createAppRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    ...(history ? { history } : {}),
    defaultPendingComponent: PagePending,
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
