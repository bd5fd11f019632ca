import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { saveFile } from './save-file.ts';

/** Hands the user the pipeline as a YAML file. */
export async function savePipelineFile(pipeline: PipelineDocument): Promise<void> {
  const [{ toYaml }, { toPipelineFile }] = await Promise.all([import('#files/to-yaml.ts'), import('#domain/pipeline/pipeline-file.ts')]);
  const name = `${pipeline.metadata.name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}.yaml`;
  saveFile(name, new Blob([toYaml(toPipelineFile(pipeline))], { type: 'application/yaml' }));
}

/** Reads a pipeline file's text. Throws AppError with the first problem and all others as its issues. */
export async function readPipelineFile(text: string): Promise<PipelineDocument> {
  const [{ parseYaml }, { parsePipelineFile }] = await Promise.all([
    import('#files/parse-yaml.ts'),
    import('#domain/pipeline/pipeline-file.ts'),
  ]);
  const parsed = parseYaml(text);
  const file = parsed.ok ? parsePipelineFile(parsed.value.value) : parsed;
  if (file.ok) return file.value;
  const [first, ...more] = file.issues;
  throw new AppError(first?.code ?? 'E_FILE_SYNTAX', first?.facts ?? { detail: '' }, { issues: more });
}
