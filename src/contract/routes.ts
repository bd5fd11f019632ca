import { codeRoutes } from './code-routes.ts';
import { componentRoutes } from './component-routes.ts';
import { connectionRoutes } from './connection-routes.ts';
import { datasetRoutes } from './dataset-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { pipelineRoutes } from './pipeline-routes.ts';
import { runRoutes } from './run-routes.ts';
import { uploadRoutes } from './upload-routes.ts';
import { workspaceRoutes } from './workspace-routes.ts';

/** Every route of the server, by name. */
export const routes = {
  ...workspaceRoutes,
  ...componentRoutes,
  ...codeRoutes,
  ...connectionRoutes,
  ...draftRoutes,
  ...uploadRoutes,
  ...pipelineRoutes,
  ...runRoutes,
  ...datasetRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
