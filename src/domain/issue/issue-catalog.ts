import { channelIssues } from './texts/channel.ts';
import { codeIssues } from './texts/code.ts';
import { componentIssues } from './texts/component.ts';
import { engineIssues } from './texts/engine.ts';
import { fileIssues } from './texts/file.ts';
import { namesIssues } from './texts/names.ts';
import { paiIssues } from './texts/pai.ts';
import { paramIssues } from './texts/param.ts';
import { pipelineIssues } from './texts/pipeline.ts';
import { planIssues } from './texts/plan.ts';
import { runIssues } from './texts/run.ts';
import { serverIssues } from './texts/server.ts';
import { tuningIssues } from './texts/tuning.ts';

/** Every issue code with its severity and texts. A code is added in the file of its family and never reused. */
export const issueCatalog = {
  ...namesIssues,
  ...paramIssues,
  ...channelIssues,
  ...tuningIssues,
  ...codeIssues,
  ...paiIssues,
  ...componentIssues,
  ...pipelineIssues,
  ...planIssues,
  ...runIssues,
  ...fileIssues,
  ...engineIssues,
  ...serverIssues,
};
