import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { failTask } from '#engines/scripted/task-script.ts';
import type { DemoApp } from '#mocks/demo-app.ts';
import { actionsIn, type Registry } from '../lib/actions.tsx';
import { actionKeywords } from './action-keywords.ts';
import { openDesigner, startServer } from './open-designer.arbitrary.tsx';

const pipeline = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: searched}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
    - {id: lose, component: filter-rows@1.0.0, label: Lose some, parameters: {condition: "a"}, inputs: {input: {from: read.table}}, position: {x: 0, y: 150}}
`;

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ script: failTask('lose', 1, 'error: no such column'), pipelines: [pipeline] });
});
afterAll(() => app.close());

/** The ids of everything that was offered since. */
function watchIds({ getState, subscribe }: Registry): () => ReadonlySet<string> {
  const seen = new Set<string>();
  const look = (state = getState()) => actionsIn(state).forEach(({ id }) => seen.add(id));
  look();
  subscribe(look);
  return () => seen;
}

it('lists further words only for actions that are offered: at the pipelines, in an open one, while it runs and once that failed', async () => {
  const { registry } = await openDesigner();
  const seen = watchIds(registry);
  await page
    .getByRole('link', { name: /searched/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect.poll(() => Object.keys(actionKeywords).filter((id) => !seen().has(id))).toEqual([]);
});
