import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseComponentFile } from '#domain/component/component-file.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Result } from '#domain/issue/result.ts';
import { parsePipelineFile } from '#domain/pipeline/pipeline-file.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { parseYaml } from '#files/parse-yaml.ts';

/** A data set that comes with the sample: `path` is its file, which must be copied, never moved. */
export interface SampleDataset {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  /** `description.zh`: the description in Chinese. */
  readonly labels: Readonly<Record<string, string>>;
  readonly source: { readonly title: string; readonly url: string };
  readonly license: { readonly title: string; readonly url: string };
}

/** What a fresh data directory starts with. */
export interface SampleWorkspace {
  readonly datasets: readonly SampleDataset[];
  /** Custom components; `code.path` of a definition is meant from `directory`, and `codeDirectory` is where it leads. */
  readonly components: readonly { readonly definition: ComponentDefinition; readonly directory: string; readonly codeDirectory: string }[];
  readonly pipelines: readonly { readonly document: PipelineDocument; readonly path: string }[];
}

const directory = fileURLToPath(new URL('.', import.meta.url));

/** Reads the sample workspace. A fault in its files is a mistake of ours and throws. */
export function sampleWorkspace(): SampleWorkspace {
  const componentDirectory = join(directory, 'components', 'penguin-report');
  const definition = readSample(join(componentDirectory, 'component.yaml'), parseComponentFile);
  const pipelines = ['penguins.yaml', 'flights.yaml'].map((name) => join(directory, name));
  return {
    datasets: sampleDatasets(),
    components: [{ definition, directory: componentDirectory, codeDirectory: join(componentDirectory, 'code') }],
    pipelines: pipelines.map((path) => ({ document: readSample(path, parsePipelineFile), path })),
  };
}

/** Sources and licences are those that the package `vega-datasets` states in its `datapackage.json`. */
function sampleDatasets(): SampleDataset[] {
  const data = join(dirname(createRequire(import.meta.url).resolve('vega-datasets')), '..', 'data');
  return [
    {
      name: 'penguins.json',
      path: join(data, 'penguins.json'),
      description: '344 penguins of three species, measured on islands of the Palmer Archipelago, Antarctica.',
      labels: { 'description.zh': '南极帕默群岛各岛屿上测量的 344 只企鹅，共三个物种。' },
      source: {
        title: 'Dr. Kristen Gorman and Palmer Station Antarctica LTER; palmerpenguins',
        url: 'https://github.com/allisonhorst/palmerpenguins',
      },
      license: { title: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    },
    {
      name: 'flights-3m.parquet',
      path: join(data, 'flights-3m.parquet'),
      description: '3,000,000 flights within the United States: date and time, delay in minutes, distance in miles, airports.',
      labels: { 'description.zh': '美国境内 3,000,000 次航班：日期和时间、延误（分钟）、距离（英里）、机场。' },
      source: {
        title: 'U.S. Bureau of Transportation Statistics',
        url: 'https://www.transtats.bts.gov/DL_SelectFields.asp?gnoyr_VQ=FGJ&QO_fu146_anzr=b0-gvzr',
      },
      license: {
        title: 'Public domain (work of the U.S. government)',
        url: 'https://www.ecfr.gov/current/title-14/chapter-II/subchapter-A/part-234',
      },
    },
  ];
}

function readSample<T>(path: string, parse: (value: unknown) => Result<T>): T {
  const text = parseYaml(readFileSync(path, 'utf8'));
  const result = text.ok ? parse(text.value.value) : text;
  if (result.ok) return result.value;
  throw new Error(`${path}: ${JSON.stringify(result.issues)}`);
}
