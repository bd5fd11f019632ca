import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { builtinComponents } from '#catalog/builtin-components.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import type { CodeSource, ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import type { Option, Terminal } from './command.ts';
import { loadFile } from './load-document.ts';
import { printIssues } from './print-issues.ts';

/** The option whose folders `loadWorkspace` is given. */
export const componentsOption = {
  type: 'string',
  value: 'DIR',
  multiple: true,
  summary: 'a folder of component files, beside the components/ next to the pipeline',
} satisfies Option;

/** The components that a pipeline file may use, and the folder each file stands in. */
export interface Workspace {
  readonly components: ComponentLookup;
}

/**
 * Built-in components, then those of the folders named, then those of `components/` beside the pipeline file. Files
 * with errors are reported and left out. Relative code folders become absolute.
 */
export async function loadWorkspace(pipelineFile: string, folders: readonly string[], terminal: Terminal): Promise<Workspace> {
  const components = new Map(builtinComponents.map((definition) => [componentRef(definition.metadata), definition]));
  const beside = path.join(path.dirname(pipelineFile), 'components');
  for (const folder of [...folders, ...(existsSync(beside) ? [beside] : [])]) {
    for (const file of await componentFiles(path.resolve(terminal.workingDirectory, folder))) {
      const loaded = await loadFile(file);
      if (loaded.kind !== 'Component') continue;
      if (loaded.result.ok)
        components.set(componentRef(loaded.result.value.metadata), withAbsoluteCode(loaded.result.value, path.dirname(file)));
      else printIssues(file, loaded.result.issues, loaded.lineOf, { ...terminal, out: terminal.error });
    }
  }
  return { components };
}

/** YAML and JSON files of a folder and of the folders in it, sorted; deeper ones hold code. */
async function componentFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isFile()) files.push(full);
    else if (entry.isDirectory()) files.push(...(await readdir(full)).map((name) => path.join(full, name)));
  }
  return files.filter((file) => /\.(ya?ml|json)$/.test(file)).sort();
}

/** The definition with a local code path made absolute from the folder of its file. */
export function withAbsoluteCode(definition: ComponentDefinition, folder: string): ComponentDefinition {
  const code = definition.spec.execution.code;
  if (code?.type !== 'local') return definition;
  const absolute: CodeSource = { type: 'local', path: path.resolve(folder, code.path) };
  return { ...definition, spec: { ...definition.spec, execution: { ...definition.spec.execution, code: absolute } } };
}
