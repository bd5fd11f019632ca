import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalEngine, type LocalEngine, type LocalEngineOptions } from './local-engine.ts';

/** A local engine with a data directory of its own, for tests; `end` stops its executor and removes everything. */
export async function startTestEngine(
  options: Partial<LocalEngineOptions> = {},
): Promise<{ engine: LocalEngine; dataDir: string; end: () => Promise<void> }> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'weft-engine-'));
  const engine = createLocalEngine({ graceMs: 300, cpus: 4, idleExitMs: 60_000, ...options, dataDir });
  const end = async () => {
    await engine.close({ stopExecutor: true });
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
  return { engine, dataDir, end };
}
