import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';

const versionPattern = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** How far a version is raised: a bug fix, a small feature, a change that can break pipelines. */
export const bumps = ['patch', 'minor', 'major'] as const;
export type Bump = (typeof bumps)[number];

/** `x.y.z`, three numbers without leading zeros. */
export function checkVersion(version: string, path: IssuePath): Issue[] {
  if (version === '') return [createIssue('E_VERSION_EMPTY', path)];
  return versionPattern.test(version) ? [] : [createIssue('E_VERSION', path, { version })];
}

/** Negative, 0 or positive; a text that is no version comes before every version. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [numbersOf(left), numbersOf(right)];
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

/** The versions that may come after the latest, by how far they raise it; `1.0.0` for the first. */
export function nextVersions(latest: string | undefined): Readonly<Record<Bump, string>> {
  if (latest === undefined) return { patch: '1.0.0', minor: '1.0.0', major: '1.0.0' };
  const { major, minor, patch } = numbersOf(latest);
  return { patch: `${major}.${minor}.${patch + 1}`, minor: `${major}.${minor + 1}.0`, major: `${major + 1}.0.0` };
}

/** A version that is added must come after the latest published one. */
export function checkNewVersion(version: string, latest: string | undefined, path: IssuePath): Issue[] {
  const issues = checkVersion(version, path);
  if (issues.length > 0 || latest === undefined || compareVersions(version, latest) > 0) return issues;
  return [createIssue('E_VERSION_NOT_NEWER', path, { version, latest }, { kind: 'set-value', value: nextVersions(latest).patch })];
}

function numbersOf(version: string): { major: number; minor: number; patch: number } {
  const [, major = -1, minor = -1, patch = -1] = versionPattern.exec(version) ?? [];
  return { major: Number(major), minor: Number(minor), patch: Number(patch) };
}
