import type { IssueText } from '../issue-text.ts';

export const componentIssues = {
  E_VERSION: {
    severity: 'error',
    en: '“{version}” is not a version of the form x.y.z, e.g. 1.0.0.',
    zh: '“{version}”不是 x.y.z 形式的版本号，例如 1.0.0。',
  },
  E_VERSION_NOT_NEWER: {
    severity: 'error',
    en: 'Version {version} must be above the latest one, {latest}.',
    zh: '版本 {version} 必须高于最新版本 {latest}。',
  },
  E_COMPONENT_REF: {
    severity: 'error',
    en: '“{ref}” does not name a component version. Write it as name@x.y.z.',
    zh: '“{ref}”不是组件版本。请写成 name@x.y.z。',
  },
} as const satisfies Record<string, IssueText>;
