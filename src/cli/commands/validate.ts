import path from 'node:path';
import { checkComponent } from '#domain/component/check-component.ts';
import { hasErrors } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { checkPipeline } from '#domain/pipeline/check-pipeline.ts';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import { UsageError, valuesOf, type Command, type Terminal } from '../command.ts';
import { loadFile, type Loaded } from '../load-document.ts';
import { componentsOption, loadWorkspace } from '../load-workspace.ts';
import { printIssues } from '../print-issues.ts';

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Check component and pipeline files',
  usage: 'weft validate FILE… [--components DIR]…',
  options: { components: componentsOption },
  async run(words, terminal) {
    if (words.positionals.length === 0) throw new UsageError('Name at least one file.');
    let failed = false;
    for (const file of words.positionals) {
      const loaded = await loadFile(path.resolve(terminal.workingDirectory, file));
      const issues = await issuesOf(loaded, valuesOf(words, 'components'), terminal);
      printIssues(file, issues, loaded.lineOf, terminal);
      failed ||= hasErrors(issues);
    }
    return failed ? 1 : 0;
  },
};

async function issuesOf(loaded: Loaded, folders: readonly string[], terminal: Terminal): Promise<readonly Issue[]> {
  if (!loaded.result.ok || loaded.kind === 'unknown') return loaded.result.issues;
  if (loaded.kind === 'Component') return [...loaded.result.issues, ...checkComponent(loaded.result.value)];
  const { components } = await loadWorkspace(loaded.file, folders, terminal);
  return [...loaded.result.issues, ...checkPipeline(loaded.result.value, { components, machineTypes: defaultMachineTypes })];
}
