import { namePattern } from '../names/check-name.ts';
import { createIssue } from '../issue/create-issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import type { ComponentMetadata, ComponentRef } from './component.ts';
import { checkVersion } from './version.ts';

/** `name@x.y.z` */
export function componentRef(metadata: Pick<ComponentMetadata, 'name' | 'version'>): ComponentRef {
  return `${metadata.name}@${metadata.version}`;
}

/** The name and version of a `name@x.y.z`. */
export function parseComponentRef(ref: string): Result<{ readonly name: string; readonly version: string }> {
  const at = ref.lastIndexOf('@');
  const [name, version] = [ref.slice(0, Math.max(at, 0)), ref.slice(at + 1)];
  if (!namePattern.test(name) || checkVersion(version, []).length > 0) return failure(createIssue('E_COMPONENT_REF', [], { ref }));
  return success({ name, version });
}
