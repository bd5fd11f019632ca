import { executorSettingsSchema } from './executor-settings.ts';
import { runExecutor } from './run-executor.ts';

// For the fault test only: an executor whose recovery trusts what it wrote down instead of the start fence.
await runExecutor(executorSettingsSchema.parse(JSON.parse(process.argv[2] ?? '{}')), false);
