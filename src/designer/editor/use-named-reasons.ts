import { useCallback } from 'react';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { RunReason } from '#domain/plan/run-reason.ts';
import { useLanguage } from '../lib/i18n.ts';
import { localizeComponent } from '../lib/localize-component.ts';
import { withLabels } from '../lib/with-labels.ts';
import { useEditorStore } from './editor-provider.tsx';
import { useNodeLabels } from './use-node-labels.ts';

/** Gives the reasons of a node with what they name as it is called on cards and in forms. */
export function useNamedReasons(): (node: string, reasons: readonly RunReason[]) => RunReason[] {
  const store = useEditorStore();
  const language = useLanguage();
  const labelOf = useNodeLabels();
  return useCallback(
    (id, reasons) => {
      const { document, components } = store.getState();
      const definition = components.get(findNode(document, id)?.component ?? '');
      const parameters = definition ? localizeComponent(definition, language).spec.parameters : [];
      return withLabels(reasons, labelOf, (name) => parameters.find((parameter) => parameter.name === name)?.displayName ?? name);
    },
    [store, language, labelOf],
  );
}
