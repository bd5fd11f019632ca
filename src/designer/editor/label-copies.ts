import type { ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { CopyLabels } from '#domain/pipeline/clipboard.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { freeName } from '#domain/names/free-name.ts';
import { nodeNameOf } from './node-text.ts';

/** Gives copies labels, one after the other: their own, or where something of their kind has that name one with a number. */
export function labelCopies(document: PipelineDocument, components: ComponentLookup, language: Language): CopyLabels {
  const takeNode = nameTaker(document.nodes.map((node) => nodeNameOf(node, components, language)));
  const takeSubPipeline = nameTaker((document.subPipelines ?? []).map(({ label }) => label));
  return {
    ofNode: (node) => {
      const name = nodeNameOf(node, components, language);
      const free = takeNode(name);
      return free === name ? node.label : free;
    },
    ofSubPipeline: ({ label }) => takeSubPipeline(label),
  };
}

function nameTaker(names: readonly string[]): (name: string) => string {
  const taken = new Set(names);
  return (name) => {
    const free = freeName(name, taken);
    taken.add(free);
    return free;
  };
}
