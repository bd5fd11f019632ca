import { componentRef, parseComponentRef } from '../component/component-ref.ts';
import type { ComponentLookup, ComponentRef } from '../component/component.ts';
import { compareVersions } from '../component/version.ts';
import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';

/** A hint for each node whose component is there in a newer version. */
export function checkNewerVersions(document: PipelineDocument, components: ComponentLookup): Issue[] {
  const newest = newestVersions(components);
  const newer = new Map<string, string | undefined>();
  for (const ref of components.keys()) newer.set(ref, newerOf(ref, newest));
  return document.nodes.flatMap((node) => {
    const ref = newer.get(node.component);
    return ref === undefined ? none : keptHint(node, ref);
  });
}

const none: readonly Issue[] = [];
const kept = new WeakMap<PipelineNode, { readonly newer: string; readonly issues: Issue[] }>();

function keptHint(node: PipelineNode, newer: string): Issue[] {
  const known = kept.get(node);
  if (known?.newer === newer) return known.issues;
  const facts = { node: node.id, component: node.component, newer };
  const issues = [createIssue('H_COMPONENT_NEWER', ['nodes', node.id, 'component'], facts)];
  kept.set(node, { newer, issues });
  return issues;
}

/** The newest version of a component where that is newer than this. */
function newerOf(component: ComponentRef, newest: ReadonlyMap<string, string>): string | undefined {
  const ref = parseComponentRef(component);
  const latest = ref.ok ? newest.get(ref.value.name) : undefined;
  if (!ref.ok || latest === undefined || compareVersions(latest, ref.value.version) <= 0) return undefined;
  return componentRef({ name: ref.value.name, version: latest });
}

function newestVersions(components: ComponentLookup): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { metadata } of components.values()) {
    const known = newest.get(metadata.name);
    if (known === undefined || compareVersions(metadata.version, known) > 0) newest.set(metadata.name, metadata.version);
  }
  return newest;
}
