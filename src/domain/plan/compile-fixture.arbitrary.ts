import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { componentRef } from '../component/component-ref.ts';
import { parseComponentFile } from '../component/component-file.ts';
import type { Result } from '../issue/result.ts';
import { parsePipelineFile } from '../pipeline/pipeline-file.ts';
import { compilePipeline } from './compile.ts';
import type { RunPlan } from './run-plan.ts';

const machineTypesSchema = z.array(
  z.strictObject({
    name: z.string(),
    cpu: z.number(),
    memoryGiB: z.number(),
    gpu: z.strictObject({ model: z.string(), count: z.int() }).optional(),
  }),
);

/** The value of a file in `fixtures/`. */
export function readFixture(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`fixtures/${path}`, import.meta.url), 'utf8'));
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Compiles the documents of one released format, as they were written then, to today's plan. */
export function compileFixture(version: string): RunPlan {
  const files = readFixture(`${version}/components.json`);
  const definitions = (Array.isArray(files) ? files : []).map((file: unknown) => must(parseComponentFile(file)));
  const components = new Map(definitions.map((definition) => [componentRef(definition.metadata), definition]));
  const pipeline = must(parsePipelineFile(readFixture(`${version}/pipeline.json`)));
  const machineTypes = machineTypesSchema.parse(readFixture(`${version}/machine-types.json`));
  return must(compilePipeline({ pipeline, components, machineTypes }));
}

// Run as a program it prints the plan, so that a test can compare processes.
if (import.meta.main) process.stdout.write(JSON.stringify(compileFixture('v1')));
