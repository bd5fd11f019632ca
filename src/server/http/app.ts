import { Hono, type Context } from 'hono';
import type { Route } from '#contract/route.ts';
import { routes, type RouteName } from '#contract/routes.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { Services } from '../usecases/services.ts';
import type { AppOptions } from './app-options.ts';
import { authenticate, bearerOf } from './authenticate.ts';
import { checkHost, checkPath, checkSite, isApiPath } from './check-request.ts';
import { toDocsPage } from './docs-page.ts';
import { readGiven } from './given.ts';
import type { Handlers } from './handler.ts';
import { createHandlers } from './handlers.ts';
import { toProblemResponse } from './problem-response.ts';
import { setSecureHeaders } from './secure-headers.ts';

/**
 * The whole HTTP interface over web standards: it runs in Node and in a browser's service worker alike. Guards stand
 * before everything; a path that no route answers is refused, without a session as unknown.
 */
export function createApp(services: Services, options: AppOptions): Hono {
  const app = new Hono();
  const origins = new Set(options.origins);
  const hosts = new Set(options.origins.map((origin) => new URL(origin).host));
  app.onError((error) => toProblemResponse(error, services));
  app.use(async (context, next) => {
    await next();
    setSecureHeaders(context.res.headers);
  });
  app.use(async (context, next) => {
    const request = context.req.raw;
    checkHost(request, hosts);
    checkPath(request);
    checkSite(request, origins, bearerOf(request) !== null);
    await next();
  });
  const handlers = createHandlers(services, options);
  for (const name of routeNames()) addRoute(app, services, options, handlers, name);
  app.get('/api/docs', async (context) => {
    if ((await authenticate(services, options, context.req.raw)) === null) throw new AppError('E_SESSION_REQUIRED');
    return new Response(toDocsPage(services.version), { headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
  app.notFound((context) => answerUnknown(services, options, context));
  return app;
}

function routeNames(): RouteName[] {
  const isRouteName = (name: string): name is RouteName => Object.hasOwn(routes, name);
  return Object.keys(routes).filter(isRouteName);
}

function addRoute<N extends RouteName>(app: Hono, services: Services, options: AppOptions, handlers: Handlers, name: N): void {
  const record: Route = routes[name];
  const handler = handlers[name];
  if (typeof handler !== 'function') throw new Error(`the route ${name} has no handler`);
  app.on(record.method, record.path, async (context) => {
    const request = context.req.raw;
    if (request.method === 'HEAD') return answerUnknown(services, options, context);
    const caller = await authenticate(services, options, request);
    if (caller === null && record.policy !== 'public') throw new AppError('E_SESSION_REQUIRED');
    const headers = new Headers();
    const params = context.req.param();
    const given = await readGiven(name, { params, request, caller, setHeader: (header, value) => headers.append(header, value) });
    return toResponse(record, await handler(given), headers, options.checkReplies);
  });
}

function toResponse({ reply }: Route, answer: unknown, headers: Headers, checked: boolean): Response {
  if (answer instanceof Response) return answer;
  if (reply.kind !== 'json') return new Response(null, { status: 204, headers });
  if (checked) reply.schema.parse(answer);
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(answer), { status: reply.status ?? 200, headers });
}

async function answerUnknown(services: Services, options: AppOptions, context: Context): Promise<Response> {
  const request = context.req.raw;
  if (!isApiPath(request)) {
    const answer = request.method === 'GET' || request.method === 'HEAD' ? await options.fallback?.(request) : null;
    if (answer !== null && answer !== undefined) return answer;
  } else if ((await authenticate(services, options, request)) === null) {
    return toProblemResponse(new AppError('E_SESSION_REQUIRED'), services);
  }
  return toProblemResponse(new AppError('E_NOT_FOUND', { what: 'page', name: context.req.path }), services);
}
