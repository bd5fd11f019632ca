import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toComponentFile } from '#domain/component/component-file.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { fromPython } from '#files/from-python/from-python.ts';
import { toYaml } from '#files/to-yaml.ts';

/** The files of a component folder around a Python file, by path, and what reading its options could not tell; nothing runs. */
export async function componentFromPython(
  name: string,
  file: string,
): Promise<{ files: Readonly<Record<string, string>>; issues: readonly Issue[] }> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('E_FILE_UNREADABLE', { file }, { cause });
  });
  const proposal = fromPython(text, path.basename(file));
  if (!proposal.ok) throw new AppError('E_REQUEST_INVALID', { detail: file }, { issues: proposal.issues });
  const { metadata, spec } = proposal.value.definition;
  const execution = { ...spec.execution, code: { type: 'local', path: './code' } as const };
  const definition: ComponentDefinition = { metadata: { ...metadata, name }, spec: { ...spec, execution } };
  const files = { 'component.yaml': toYaml(toComponentFile(definition)), [`code/${path.basename(file)}`]: text };
  return { files, issues: proposal.value.issues };
}
