import { describeEngine } from '../engine.contract.ts';
import { startTestEngine } from './test-engine.ts';

describeEngine('local', async () => {
  const { engine, end } = await startTestEngine();
  return { engine: { ...engine, close: () => engine.close() }, end };
});
