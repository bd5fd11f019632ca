import { startDemo } from './start-demo.ts';

await startDemo();
await import('#designer/app/main.tsx');
