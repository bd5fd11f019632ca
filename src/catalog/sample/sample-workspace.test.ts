import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkComponent } from '#domain/component/check-component.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { checkPipeline } from '#domain/pipeline/check-pipeline.ts';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import { builtinComponents } from '../builtin-components.ts';
import { readRows } from '../testing/read-rows.ts';
import { runComponent, type ComponentRun } from '../testing/run-component.ts';
import { sampleWorkspace } from './sample-workspace.ts';

const sample = sampleWorkspace();
const components = new Map(
  [...builtinComponents, ...sample.components.map((one) => one.definition)].map((one) => [componentRef(one.metadata), one]),
);
const documentOf = (name: string): PipelineDocument | undefined =>
  sample.pipelines.map((one) => one.document).find((document) => document.metadata.name === name);

/** Runs the nodes one after the other; both files name a node after those it takes its inputs from. */
async function runPipeline(document: PipelineDocument | undefined): Promise<Map<string, ComponentRun>> {
  const runs = new Map<string, ComponentRun>();
  for (const node of document?.nodes ?? []) {
    const inputs = Object.entries(node.inputs).map(
      ([name, binding]) => [name, 'uri' in binding ? datasetPath(binding.uri) : outputPath(runs, binding.from)] as const,
    );
    const component = components.get(node.component);
    if (!component) throw new Error(`no component ${node.component}`);
    const run = await runComponent(component, Object.fromEntries(inputs), toValues(document, node), codeOf(component));
    expect({ node: node.id, ...run }).toMatchObject({ node: node.id, exitCode: 0, stderr: '' });
    runs.set(node.id, run);
  }
  return runs;
}

function datasetPath(uri: string): string {
  return sample.datasets.find((dataset) => `dataset:${dataset.name}` === uri)?.path ?? '';
}

function outputPath(runs: ReadonlyMap<string, ComponentRun>, from: string): string {
  const [node = '', output = ''] = from.split('.');
  return runs.get(node)?.output(output) ?? '';
}

function toValues(document: PipelineDocument | undefined, node: PipelineNode): Record<string, string> {
  const variables = new Map(document?.variables.map((variable) => [`\${${variable.name}}`, variable.value]));
  return Object.fromEntries(Object.entries(node.parameters).map(([name, text]) => [name, variables.get(text) ?? text]));
}

function codeOf(component: ComponentDefinition): string | undefined {
  return sample.components.find((one) => one.definition === component)?.codeDirectory;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

describe('the sample workspace', () => {
  it.each(sample.components)('has $definition.metadata.name without a fault', ({ definition }) => {
    expect(checkComponent(definition)).toEqual([]);
  });

  it.each(sample.pipelines)('has the pipeline $document.metadata.name without a fault', ({ document }) => {
    expect(checkPipeline(document, { components, machineTypes: defaultMachineTypes }).filter((issue) => issue.severity !== 'hint')).toEqual(
      [],
    );
  });

  it('tells penguins apart, and reports in Python', async () => {
    const runs = await runPipeline(documentOf('penguins'));
    expect(await readJson(outputPath(runs, 'evaluate.metrics') + 'metrics.json')).toMatchObject({
      task: 'classification',
      rows: 86,
      confusion: { labels: ['Adelie', 'Chinstrap', 'Gentoo'] },
      accuracy: expect.closeTo(1, 1),
    });
    expect(await readJson(outputPath(runs, 'report.report') + 'summary.json')).toMatchObject({ penguins: 86 });
    expect(await readJson(outputPath(runs, 'train.model') + 'card.json')).toMatchObject({ kind: 'model-card', target: 'species' });
  });

  it('learns delays from three million flights', { timeout: 300_000 }, async () => {
    const runs = await runPipeline(documentOf('flights'));
    expect(runs.get('read')?.stdout).toContain('wrote 3,000,000 rows');
    expect(await readJson(outputPath(runs, 'evaluate.metrics') + 'metrics.json')).toMatchObject({
      task: 'regression',
      r2: expect.closeTo(0.1, 1),
    });
    expect(await readRows(outputPath(runs, 'profile.profile'))).toHaveLength(8);
  });
});
