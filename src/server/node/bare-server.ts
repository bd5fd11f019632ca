import { catalogBin } from '#catalog/catalog-bin.ts';
import { createLocalEngine } from '#engines/local/local-engine.ts';
import { startServer } from './start-server.ts';

// A server without a designer for tests that kill it: `node bare-server.ts <data directory>` prints its origin.
const server = await startServer({
  port: 0,
  dataDir: process.argv[2] ?? '',
  print: () => undefined,
  withoutDesigner: true,
  createEngine: (dataDir) => createLocalEngine({ dataDir, binDirs: [catalogBin], idleExitMs: 5000 }),
});
console.log(server.origin);
