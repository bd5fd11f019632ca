import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);
const field = mkdtempSync(path.join(tmpdir(), 'weft-rules-'));
afterAll(() => rmSync(field, { recursive: true, force: true }));

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(field, file)), { recursive: true });
  writeFileSync(path.join(field, file), text);
}

/** Imports that must be caught: the file they stand in, what it imports, and a word of the message that names the way out. */
const forbidden: readonly (readonly [file: string, specifier: string, wayOut: string])[] = [
  ['src/domain/issue/x.ts', '#server/main.ts', 'argument'],
  ['src/domain/plan/x.ts', '../../engines/engine.ts', 'argument'],
  ['src/domain/plan/x.ts', 'react', 'argument'],
  ['src/domain/plan/x.ts', 'node:fs', 'argument'],
  ['src/domain/issue/x.ts', '../names/check-name.ts', 'move the rule'],
  ['src/domain/names/x.ts', '#domain/param/parameter.ts', 'move the rule'],
  ['src/domain/param/x.ts', '../channel/channel.ts', 'move the rule'],
  ['src/domain/channel/x.ts', '../job-type/job-type.ts', 'move the rule'],
  ['src/domain/job-type/x.ts', '../tuning/machine-type.ts', 'move the rule'],
  ['src/domain/tuning/x.ts', '../component/component.ts', 'move the rule'],
  ['src/domain/component/x.ts', '../pipeline/pipeline.ts', 'move the rule'],
  ['src/domain/pipeline/x.ts', '../plan/run-plan.ts', 'move the rule'],
  ['src/domain/plan/x.ts', '../run/fold.ts', 'move the rule'],
  ['src/files/x.ts', '#contract/routes.ts', '#domain'],
  ['src/files/x.ts', 'node:fs', 'port'],
  ['src/contract/x.ts', '#server/main.ts', '#domain'],
  ['src/contract/x.ts', 'react', 'draws'],
  ['src/catalog/x.ts', '#engines/engine.ts', 'mounted directories'],
  ['src/engines/local/x.ts', '#contract/routes.ts', 'port'],
  ['src/engines/scripted/x.ts', 'node:fs', 'port'],
  ['src/server/main.ts', '#designer/app/main.tsx', 'createApp'],
  ['src/server/usecases/x.ts', 'node:fs', 'port'],
  ['src/server/http/x.ts', '../node/listen.ts', 'main.ts'],
  ['src/server/usecases/x.ts', '#engines/local/local-engine.ts', 'main.ts'],
  ['src/server/storage/memory/x.ts', '../sqlite/open.ts', 'main.ts'],
  ['src/designer/features/canvas/x.ts', '#server/main.ts', 'client.ts'],
  ['src/designer/features/canvas/x.ts', '#catalog/builtin-components.ts', 'client.ts'],
  ['src/designer/features/canvas/x.ts', 'node:path', 'port'],
  ['src/designer/ui/x.ts', '../forms/parameter-form.tsx', 'ground floor'],
  ['src/designer/lib/x.ts', '#designer/app/main.tsx', 'ground floor'],
  ['src/designer/forms/x.ts', '../editor/editor-store.ts', 'brings the two together'],
  ['src/designer/editor/x.ts', '../live/live-run.tsx', 'brings the two together'],
  ['src/designer/live/x.ts', '../features/runs/runs-page.tsx', 'brings the two together'],
  ['src/designer/features/canvas/x.ts', '../palette/palette.tsx', 'islands'],
  ['src/designer/features/palette/x.ts', '#designer/features/canvas/canvas.tsx', 'islands'],
  ['src/designer/features/runs/x.ts', '../../app/main.tsx', 'Features never import app'],
  ['src/cli/x.ts', '#designer/app/main.tsx', '#domain'],
  ['mocks/x.ts', '#cli/main.ts', 'portable server'],
  ['mocks/x.ts', 'node:fs', 'port'],
];

/** Imports that go the right way. */
const allowed: readonly (readonly [file: string, specifier: string])[] = [
  ['src/domain/run/y.ts', '../plan/run-plan.ts'],
  ['src/domain/component/y.ts', 'zod'],
  ['src/engines/local/y.ts', 'node:fs'],
  ['src/server/main.ts.y.ts', '#engines/local/local-engine.ts'],
  ['src/designer/features/canvas/y.ts', '../../editor/editor-store.ts'],
  ['src/designer/features/canvas/y.ts', '#domain/pipeline/pipeline.ts'],
  ['src/cli/y.ts', '#server/main.ts'],
];

function lintField(): Map<string, string> {
  cpSync(path.join(root, '.oxlintrc.json'), path.join(field, '.oxlintrc.json'));
  const imports = [...forbidden.map(([file, specifier]) => [file, specifier] as const), ...allowed];
  imports.forEach(([file, specifier], index) => plant(`${path.dirname(file)}/${named(file, index)}`, `import '${specifier}';\n`));
  const { stdout } = spawnSync(bin('oxlint'), ['--format', 'json'], { cwd: field, encoding: 'utf8' });
  const report: { diagnostics: { filename: string; message: string; help?: string }[] } = JSON.parse(stdout);
  return new Map(report.diagnostics.map(({ filename, message, help }) => [filename.replaceAll('\\', '/'), `${message} ${help ?? ''}`]));
}

function named(file: string, index: number): string {
  return `fault-${index}-${path.basename(file).replaceAll('.', '-')}.ts`;
}

describe('the import rules', () => {
  const found = lintField();
  const at = (file: string, index: number) => found.get(`${path.posix.dirname(file)}/${named(file, index)}`);

  it.each(forbidden.map((row, index) => [...row, index] as const))('%s may not import %s', (file, _specifier, wayOut, index) => {
    expect(at(file, index)).toContain(wayOut);
  });

  it.each(allowed.map((row, index) => [...row, forbidden.length + index] as const))('%s may import %s', (file, _specifier, index) => {
    expect(at(file, index)).toBeUndefined();
  });
});

describe('the layers as TypeScript projects', () => {
  const faults: readonly (readonly [layer: string, text: string, says: string])[] = [
    ['domain', 'export const title = document.title;', "'document'"],
    ['domain', 'export const home = process.cwd();', "'process'"],
    ['files', 'export const title = document.title;', "'document'"],
    ['engines', 'export const title = document.title;', "'document'"],
    ['contract', 'export const home = process.cwd();', "'process'"],
    ['designer', 'export const home = process.cwd();', "'process'"],
    ['designer/offline', 'export const title = document.title;', "'document'"],
    ['domain', "import { routes } from '../contract/routes.ts';\nexport const names = routes;", 'TS6307'],
  ];

  it.each(faults)('in %s the compiler refuses %j', (layer, text, says) => {
    cpSync(path.join(root, 'src/tsconfig.base.json'), path.join(field, 'src/tsconfig.base.json'));
    const folder = `src/types-${faults.findIndex((row) => row[1] === text && row[0] === layer)}`;
    plant(`${folder}/fault.ts`, text);
    plant('src/contract/routes.ts', 'export const routes = {};\n');
    writeFileSync(path.join(field, folder, 'tsconfig.json'), projectOf(layer));
    const { stdout } = spawnSync(bin('tsc'), ['-p', folder, '--noEmit', '--emitDeclarationOnly', 'false'], {
      cwd: field,
      encoding: 'utf8',
    });
    expect(stdout).toContain(says);
  });
});

/** The layer's own settings, without what the empty field can't resolve. */
function projectOf(layer: string): string {
  const { stdout } = spawnSync(bin('tsc'), ['-p', `src/${layer}`, '--showConfig'], { cwd: root, encoding: 'utf8' });
  const shown: { compilerOptions: { lib?: string[]; types?: string[] } } = JSON.parse(stdout);
  const typeRoots = [path.join(root, 'node_modules/@types'), path.join(root, 'node_modules')];
  return JSON.stringify({
    extends: '../tsconfig.base.json',
    compilerOptions: { lib: shown.compilerOptions.lib, types: shown.compilerOptions.types, typeRoots, rootDir: '.' },
    include: ['.'],
  });
}
