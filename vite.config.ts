import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './e2e/chromium.ts';

const executablePath = chromiumPath();
const launchOptions = { ...(executablePath ? { executablePath } : {}), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
const chunk = (name: string, packages: string) => ({ name, test: new RegExp(`node_modules[\\\\/](${packages})[\\\\/]`) });

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  define: { __WEFT_DEMO__: JSON.stringify(mode === 'demo') },
  server: { port: 5173, proxy: mode === 'demo' ? {} : { '/api': 'http://127.0.0.1:8787' } },
  // The service worker of the demo is not part of the product.
  publicDir: 'public',
  build: {
    target: 'baseline-widely-available',
    outDir: mode === 'demo' ? 'dist/demo' : 'dist/app',
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [chunk('react', 'react|react-dom|scheduler'), chunk('mantine', '@mantine'), chunk('flow', 'reactflow|@xyflow|d3-[a-z]+')] },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts', 'mocks/**/*.test.ts'], exclude: ['**/*.fault.test.ts'], testTimeout: 30_000, hookTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'views',
          include: ['src/designer/**/*.test.tsx'],
          browser: { enabled: true, headless: true, screenshotFailures: false, provider: playwright({ launchOptions }), instances: [{ browser: 'chromium' as const }] },
        },
      },
      { extends: true, test: { name: 'faults', environment: 'node', include: ['src/**/*.fault.test.ts'], testTimeout: 300_000, hookTimeout: 60_000 } },
    ],
  },
}));
