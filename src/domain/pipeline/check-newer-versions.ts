import { componentRef, parseComponentRef } from '../component/component-ref.ts';
import type { ComponentLookup } from '../component/component.ts';
import { compareVersions } from '../component/version.ts';
import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import type { PipelineDocument } from './pipeline.ts';

/** A hint for each node whose component is there in a newer version. */
export function checkNewerVersions(document: PipelineDocument, components: ComponentLookup): Issue[] {
  const newest = newestVersions(components);
  return document.nodes.flatMap((node) => {
    const ref = parseComponentRef(node.component);
    const latest = ref.ok ? newest.get(ref.value.name) : undefined;
    if (!ref.ok || latest === undefined || !components.has(node.component)) return [];
    if (compareVersions(latest, ref.value.version) <= 0) return [];
    const facts = { node: node.id, component: node.component, newer: componentRef({ name: ref.value.name, version: latest }) };
    return [createIssue('H_COMPONENT_NEWER', ['nodes', node.id, 'component'], facts)];
  });
}

function newestVersions(components: ComponentLookup): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { metadata } of components.values()) {
    const known = newest.get(metadata.name);
    if (known === undefined || compareVersions(metadata.version, known) > 0) newest.set(metadata.name, metadata.version);
  }
  return newest;
}
