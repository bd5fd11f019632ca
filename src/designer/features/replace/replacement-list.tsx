import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PortPair } from '#domain/pipeline/pair-ports.ts';
import type { Replacement, ReplacementChoices } from '#domain/pipeline/plan-replacement.ts';
import type { Fate, UpgradeField } from '#domain/pipeline/plan-upgrade.ts';
import type { UpgradeChoice } from '#domain/pipeline/upgrade-node.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { nodeNameOf } from '../../editor/node-text.ts';
import { UpgradeTable } from '../../forms/upgrade/upgrade-table.tsx';
import { useGrowingCount } from '../../forms/use-growing-count.ts';
import { useLanguage } from '../../lib/i18n.ts';

interface Props {
  readonly replacements: readonly Replacement[];
  readonly choices: ReplacementChoices;
  readonly onChoose: (nodeId: string, field: UpgradeField, choice: UpgradeChoice) => void;
}

/** What becomes of each node, field by field, after what it comes to for all of them. */
export function ReplacementList({ replacements, choices, onChoose }: Props) {
  const { t } = useTranslation('replace');
  const fields = replacements.flatMap(({ plan }) => plan.fields);
  const counts = { kept: countOf(fields, 'kept'), gone: countOf(fields, 'gone'), unfit: countOf(fields, 'unfit') };
  const shown = useGrowingCount(replacements.length);
  return (
    <>
      <Text className="weft-replace-sum" role="status">
        {t('sum', counts)}
      </Text>
      {replacements.slice(0, shown).map((replacement) => (
        <NodePlan
          key={replacement.nodeId}
          replacement={replacement}
          choices={choices[replacement.nodeId] ?? {}}
          onChoose={(field, choice) => onChoose(replacement.nodeId, field, choice)}
        />
      ))}
    </>
  );
}

function countOf(fields: readonly UpgradeField[], fate: Fate): number {
  return fields.filter((field) => field.fate === fate).length;
}

interface NodePlanProps {
  readonly replacement: Replacement;
  readonly choices: ReplacementChoices[string];
  readonly onChoose: (field: UpgradeField, choice: UpgradeChoice) => void;
}

function NodePlan({ replacement: { nodeId, inputs, outputs, plan }, choices, onChoose }: NodePlanProps) {
  const { t } = useTranslation('replace');
  const language = useLanguage();
  const node = useEditor((state) => findNode(state.document, nodeId));
  const components = useEditor((state) => state.components);
  const label = node ? nodeNameOf(node, components, language) : nodeId;
  return (
    <section className="weft-replace-node" aria-label={label}>
      <h3 className="weft-replace-label">{label}</h3>
      {[...inputs, ...outputs].length > 0 && (
        <p className="weft-replace-from">{t('renamed', { ports: [...inputs, ...outputs].map(describePair).join(' · ') })}</p>
      )}
      <UpgradeTable fields={plan.fields} choices={choices} onChoose={onChoose} />
    </section>
  );
}

function describePair({ from, to }: PortPair): string {
  return `${from} → ${to}`;
}
