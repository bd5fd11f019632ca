import { executorSettingsSchema } from './executor-settings.ts';
import { runExecutor } from './run-executor.ts';

// Started by the client as `node executor-main.ts <settings as JSON>`.
await runExecutor(executorSettingsSchema.parse(JSON.parse(process.argv[2] ?? '{}')), true);
