import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './e2e/chromium.ts';
import type { Build } from './src/designer/offline/kept-build.ts';

const executablePath = chromiumPath();
const launchOptions = { ...(executablePath ? { executablePath } : {}), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
const chunk = (name: string, packages: string) => ({ name, test: new RegExp(`node_modules[\\\\/](${packages})[\\\\/]`) });

const mockWorkerPath = '/mockServiceWorker.js';

/** The demo: its own entry, which starts the mocks first, and the service worker that the mocks need. */
function demo(): Plugin {
  const worker = () => readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8');
  return {
    name: 'weft-demo',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace('/src/designer/app/main.tsx', '/mocks/demo-entry.ts') },
    configureServer: (server) => {
      server.middlewares.use(mockWorkerPath, (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(worker());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: mockWorkerPath.slice(1), source: worker() });
    },
  };
}

/** The service worker that opens the designer without its server, told which files this build has. */
function offlineWorker(): Plugin {
  const fileName = 'sw.js';
  return {
    name: 'weft-offline-worker',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: '/src/designer/offline/worker.ts', fileName });
    },
    generateBundle(_options, bundle) {
      const [worker, page] = [bundle[fileName], bundle['index.html']];
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.fileName !== fileName);
      if (worker?.type !== 'chunk' || worker.imports.length > 0 || page?.type !== 'asset' || !entry)
        throw new Error(`the designer’s page, its first script and ${fileName}, which imports nothing, are expected in the bundle`);
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
      const build: Build = {
        entry: `/${entry.fileName}`,
        page: { path: '/', text: String(page.source) },
        files: files.map((name) => `/${name}`).sort(),
      };
      worker.code = `const weftBuild = ${JSON.stringify(build)};\n${worker.code}`;
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), mode === 'demo' ? demo() : offlineWorker()],
  server: {
    port: 5173,
    watch: { ignored: ['**/dist/**'] },
    proxy: mode === 'demo' ? {} : { '/api': { target: 'http://127.0.0.1:8787', changeOrigin: true } },
  },
  build: {
    target: 'baseline-widely-available',
    outDir: mode === 'demo' ? 'dist/demo' : 'dist/app',
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            chunk('react', 'react|react-dom|scheduler|use-sync-external-store'),
            chunk('mantine', '@mantine'),
            chunk('flow', 'reactflow|@xyflow|d3-[a-z]+'),
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'mocks/**/*.test.ts'],
          exclude: ['**/*.fault.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'views',
          include: ['src/designer/**/*.test.tsx'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // As long as what is waited for may take on a busy machine: a save alone comes up to 800 ms after the edit.
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
      {
        extends: true,
        test: { name: 'faults', environment: 'node', include: ['src/**/*.fault.test.ts'], testTimeout: 300_000, hookTimeout: 60_000 },
      },
    ],
  },
}));
