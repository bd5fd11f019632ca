import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
type Packages = z.infer<typeof lockSchema>['packages'];

/** Where Node would find `name` from the package at `where`, among the locked ones. */
function isLocked(packages: Packages, where: string, name: string): boolean {
  for (let at = where; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/**
 * What is wrong with a lock file, a line each. npm silently leaves a platform package out when the registry lacks it
 * at lock time; `npm ci` then stops, on this or another platform. Nor may it hold download addresses.
 */
export function checkLock(text: string): string[] {
  const { packages } = lockSchema.parse(JSON.parse(text));
  const problems: string[] = [];
  for (const [where, entry] of Object.entries(packages)) {
    if (where && !entry.link && !entry.integrity) problems.push(`${where}: no integrity`);
    if (entry.resolved && !entry.link) problems.push(`${where}: holds a download address`);
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {}))
      if (!isLocked(packages, where, name)) problems.push(`${where || '(root)'} wants ${name}@${range}: not locked`);
  }
  return problems;
}

if (import.meta.main) {
  const problems = checkLock(readFileSync(path.resolve(import.meta.dirname, '..', 'package-lock.json'), 'utf8'));
  if (problems.length > 0) console.error(problems.join('\n'));
  process.exitCode = problems.length === 0 ? 0 : 1;
}
