import '../ui/styles.ts';
import 'reactflow/dist/style.css';
import { createMemoryHistory } from '@tanstack/react-router';
import { Fragment, type StrictMode } from 'react';
import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { builtinComponents } from '#catalog/builtin-components.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import { createDemoApp, type DemoApp, type DemoWorkspace } from '#mocks/demo-app.ts';
import { createRegistry } from '../lib/actions.tsx';
import { startTexts } from '../lib/i18n.ts';
import { createQueryClient } from '../lib/query-client.ts';
import { Providers } from './providers.tsx';
import { createAppRouter } from './router.tsx';
import { texts } from './texts.ts';

const few = { name: 'few.csv', content: new Blob(['a,b\n1,x\n2,y\n']), source: 'made here', licence: 'CC0', description: '' };

type Given = Partial<DemoWorkspace> & Parameters<typeof createScriptedEngine>[0];

/** Puts the portable server, with what is given, and else a small dataset, in the place of the network. The language is English. */
export async function startServer({ script, timer, ...workspace }: Given): Promise<DemoApp> {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
  const app = await createDemoApp(location.origin, createScriptedEngine({ ...(script && { script }), ...(timer && { timer }) }), {
    builtIns: builtinComponents,
    pipelines: [],
    datasets: [few],
    ...workspace,
  });
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    app.fetch(new Request(new URL(input instanceof Request ? input.url : input, location.origin), init)),
  );
  return app;
}

/** Opens the designer at the list of pipelines. */
export async function openDesigner(Around: typeof StrictMode | typeof Fragment = Fragment) {
  await page.viewport(1280, 800);
  const queries = createQueryClient();
  const router = createAppRouter(queries, createMemoryHistory({ initialEntries: ['/pipelines'] }));
  const registry = createRegistry();
  // As in the page itself: all the designer is as high as the window, whatever is in it.
  const container = document.createElement('div');
  container.id = 'root';
  document.body.append(container);
  await render(
    <Around>
      <Providers queries={queries} router={router} registry={registry} />
    </Around>,
    { container },
  );
  return { registry, router };
}

/** A table that is read, and some of its rows. */
export const shortPipeline = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: short}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
    - {id: keep, component: filter-rows@1.0.0, label: Keep some, parameters: {condition: "a > 1"}, inputs: {input: {from: read.table}}, position: {x: 0, y: 150}}
`;

/** A table that is read, and rows of it by a condition that no column answers, where the run is scripted so. */
export const brokenPipeline = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: broken}
spec:
  variables: [{name: which, type: String, value: "specie > 1"}]
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
    - {id: lose, component: filter-rows@1.0.0, label: Lose some, parameters: {condition: "\${which}"}, inputs: {input: {from: read.table}}, position: {x: 0, y: 150}}
`;

/** Opens the designer, and a pipeline that the server has by its name. */
export async function openPipeline(name: RegExp) {
  const opened = await openDesigner();
  await page.getByRole('link', { name }).first().click();
  return opened;
}

/** Opens `shortPipeline`, which the server has; gives what the page offers to do. */
export async function openShort() {
  const { registry } = await openPipeline(/short/);
  await expect.element(page.getByRole('group', { name: 'Keep some', exact: true })).toBeVisible();
  return registry;
}
