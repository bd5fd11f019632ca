import { z } from 'zod';

export const isolationNames = ['bwrap', 'unshare', 'paths'] as const;
/** How an attempt sees `/ml`: truly, by a mount namespace (`bwrap`, `unshare`), or through variables with real paths (`paths`). */
export type Isolation = (typeof isolationNames)[number];

/** All that an executor is told at its start. */
export const executorSettingsSchema = z.strictObject({
  dataDir: z.string(),
  socketPath: z.string(),
  /** Put before the executor's own PATH for every task. */
  binDirs: z.array(z.string()),
  /** Hosts (`host` or `host:port`) that code may be fetched from over plain http. */
  httpGitHosts: z.array(z.string()),
  /** The same for OSS endpoints. */
  httpOssHosts: z.array(z.string()),
  cpus: z.number().positive(),
  /** The rung of the ladder to use if it works here, in place of the first that does. */
  isolation: z.enum(isolationNames).nullable(),
  /** Between TERM and KILL, when an attempt is stopped. */
  graceMs: z.int().min(0),
  /** Without runs and clients for so long, the executor ends. */
  idleExitMs: z.int().positive(),
  /** Tells clients whether the executor that answers is the one they would start. */
  fingerprint: z.string(),
});
export type ExecutorSettings = z.infer<typeof executorSettingsSchema>;
