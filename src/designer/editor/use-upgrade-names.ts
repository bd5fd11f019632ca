import { useMemo } from 'react';
import type { UpgradePlan } from '#domain/pipeline/plan-upgrade.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useEditor } from './editor-provider.tsx';
import { upgradeNames } from './upgrade-names.ts';

/** Names what the plan of an upgrade is about, in the document as it is now. */
export function useUpgradeNames(plan: Pick<UpgradePlan, 'nodeId' | 'from' | 'to'>) {
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  return useMemo(() => upgradeNames(plan, { document, components }, language), [plan, document, components, language]);
}
