import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import penguinsFile from '../node_modules/vega-datasets/data/penguins.json?url';
import { builtinComponents } from '#catalog/builtin-components.ts';
import { parseComponentFile } from '#domain/component/component-file.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import { parseYaml } from '#files/parse-yaml.ts';
import penguinReport from '../src/catalog/sample/components/penguin-report/component.yaml?raw';
import penguins from '../src/catalog/sample/penguins.yaml?raw';
import { createDemoApp } from './demo-app.ts';

/** Starts the demo: from here on, every request to `/api` is answered by the portable server in this page. */
export async function startDemo(): Promise<void> {
  const app = await createDemoApp(location.origin, createScriptedEngine(), {
    builtIns: builtinComponents,
    components: [readComponent(penguinReport)],
    pipelines: [penguins],
    datasets: [
      {
        name: 'penguins.json',
        content: await (await fetch(penguinsFile)).blob(),
        source: 'Palmer Station Antarctica LTER, through vega-datasets',
        licence: 'CC0-1.0',
        description: 'Measures of 344 penguins of three species',
        labels: { 'description.zh': '344 只企鹅的测量值，共三个物种' },
      },
    ],
  });
  const worker = setupWorker(http.all('/api/*', ({ request }) => app.fetch(request)));
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
}

/** The component of a file, its code left out: the scripted engine runs none. */
function readComponent(text: string) {
  const yaml = parseYaml(text);
  const parsed = yaml.ok ? parseComponentFile(yaml.value.value) : yaml;
  if (!parsed.ok) throw new Error(`the demo’s component can’t be read: ${JSON.stringify(parsed.issues)}`);
  const { code: _code, ...execution } = parsed.value.spec.execution;
  return { ...parsed.value, spec: { ...parsed.value.spec, execution } };
}
