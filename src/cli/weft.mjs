#!/usr/bin/env node
// Plain JavaScript, so that any Node can read it and say what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import process from 'node:process';

const [major, minor] = process.versions.node.split('.').map(Number);
const recent = major > 24 || (major === 24 && minor >= 12);
const modules = path.join(import.meta.dirname ?? '.', '..', '..', 'node_modules');
const bundled = path.join(modules, '.bin', 'node');

if (recent) {
  // It starts in half the time from what was compiled before.
  module.enableCompileCache(path.join(modules, '.cache', 'compiled'));
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else if (existsSync(bundled)) {
  // `npm ci` brought a Node that is recent enough.
  process.exitCode = spawnSync(bundled, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1;
} else {
  console.error(
    `Weft needs Node 24.12 or newer; this is ${process.versions.node}. Install it, or run "npm ci" where a bundled one exists.`,
  );
  process.exitCode = 2;
}
