import { parseComponentRef } from '../component/component-ref.ts';
import type { ComponentLookup } from '../component/component.ts';
import { compareVersions } from '../component/version.ts';
import { createIssue, prefixIssues } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import { nearestName } from '../names/nearest-name.ts';
import { withFacts } from './check-context.ts';
import { knownNames } from './declarations.ts';
import type { PipelineNode } from './pipeline.ts';

/** Says why a node's component version is not there: no reference at all, an unknown version or an unknown name. */
export function explainUnknownComponent(node: PipelineNode, components: ComponentLookup, nodePath: IssuePath): Issue[] {
  const path = [...nodePath, 'component'];
  const ref = parseComponentRef(node.component);
  if (!ref.ok) return withFacts(prefixIssues(path, ref.issues), { node: node.id });
  const { name, version } = ref.value;
  const definitions = [...components.values()].map((definition) => definition.metadata);
  const versions = definitions.filter((metadata) => metadata.name === name).map((metadata) => metadata.version);
  if (versions.length > 0) {
    const known = versions.toSorted((one, other) => compareVersions(other, one));
    const fix = { kind: 'set-value', value: `${name}@${known[0] ?? version}` } as const;
    return [createIssue('E_UNKNOWN_VERSION', path, { node: node.id, component: name, version, known }, fix)];
  }
  const names = new Set(definitions.map((metadata) => metadata.name));
  const known = nearestName(name, names) === undefined ? ['–'] : knownNames(name, names).slice(0, 1);
  return [createIssue('E_UNKNOWN_COMPONENT', path, { node: node.id, component: node.component, known })];
}
