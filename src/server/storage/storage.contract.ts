import { describe } from 'vitest';
import { describeComponents } from './contract/components.contract.ts';
import { describeDrafts } from './contract/drafts.contract.ts';
import type { OpenStorage } from './contract/open-each.contract.ts';
import { describePipelines } from './contract/pipelines.contract.ts';
import { describeRuns } from './contract/runs.contract.ts';
import { describeWorkspace } from './contract/workspace.contract.ts';

/** What every storage must do. */
export function describeStorage(name: string, open: OpenStorage): void {
  describe(`the ${name} storage`, () => {
    describeComponents(open);
    describeDrafts(open);
    describePipelines(open);
    describeRuns(open);
    describeWorkspace(open);
  });
}
