import { useTranslation } from 'react-i18next';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { HistoryStep } from '#domain/pipeline/history.ts';
import { useLanguage } from '../lib/i18n.ts';
import { localizeComponent } from '../lib/localize-component.ts';
import { useEditorStore } from './editor-provider.tsx';
import { isStepName } from './step-name.ts';

/** Says what a step was, in the reader's language; of a parameter by the label that its form shows. */
export function useDescribeStep(): (step: HistoryStep) => string {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const language = useLanguage();
  const labelOf = ({ facts }: HistoryStep): string => {
    const { document, components } = store.getState();
    const component = components.get(findNode(document, String(facts?.['node']))?.component ?? '');
    const name = String(facts?.['name']);
    const parameters = component ? localizeComponent(component, language).spec.parameters : [];
    return parameters.find((parameter) => parameter.name === name)?.displayName ?? name;
  };
  return (step) => {
    if (step.name === 'parameter' && step.facts?.['name'] !== undefined) return t('changeOf', { name: labelOf(step) });
    if (step.name === 'restore' && step.facts?.['version'] !== undefined) return t('restoreOf', { version: String(step.facts['version']) });
    return isStepName(step.name) ? t(`step.${step.name}`) : step.name;
  };
}
