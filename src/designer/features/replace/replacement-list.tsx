import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { findNode } from '#domain/pipeline/node-index.ts';
import { own } from '#domain/names/own.ts';
import type { PortMove, Replacement, ReplacementChoices } from '#domain/pipeline/plan-replacement.ts';
import type { Fate, UpgradeField } from '#domain/pipeline/plan-upgrade.ts';
import { type UpgradeChoice, upgradeKey } from '#domain/pipeline/upgrade-node.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useUpgradeNames } from '../../editor/use-upgrade-names.ts';
import { nodeNameOf } from '../../editor/node-text.ts';
import { UpgradeTable } from '../../forms/upgrade/upgrade-table.tsx';
import { useGrowingCount } from '../../forms/use-growing-count.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { isWorthTelling, PortMoves } from './port-moves.tsx';

interface Props {
  readonly replacements: readonly Replacement[];
  readonly choices: ReplacementChoices;
  readonly onChoose: (nodeId: string, field: UpgradeField, choice: UpgradeChoice) => void;
  readonly onPort: (nodeId: string, move: PortMove, port: string | null) => void;
}

/** What becomes of each node, field by field, after what it comes to for all of them. */
export function ReplacementList({ replacements, choices, onChoose, onPort }: Props) {
  const { t } = useTranslation('replace');
  const fields = replacements.flatMap(({ plan }) => plan.fields);
  const letGo = replacements.flatMap(movesLetGo);
  const counts = { kept: countOf(fields, 'kept'), gone: countOf(fields, 'gone') + letGo.length, unfit: countOf(fields, 'unfit') };
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
          onPort={(move, port) => onPort(replacement.nodeId, move, port)}
        />
      ))}
    </>
  );
}

/** What goes although the other component has a port of that name: nothing in its plan says so. */
function movesLetGo({ moves, plan }: Replacement): PortMove[] {
  const told = new Set(plan.fields.map(upgradeKey));
  return moves.filter((move) => move.to === null && !told.has(upgradeKey(move)));
}

function countOf(fields: readonly UpgradeField[], fate: Fate): number {
  return fields.filter((field) => field.fate === fate).length;
}

interface NodePlanProps {
  readonly replacement: Replacement;
  readonly choices: ReplacementChoices[string];
  readonly onChoose: (field: UpgradeField, choice: UpgradeChoice) => void;
  readonly onPort: (move: PortMove, port: string | null) => void;
}

function NodePlan({ replacement: { nodeId, moves, plan }, choices, onChoose, onPort }: NodePlanProps) {
  const language = useLanguage();
  const node = useEditor((state) => findNode(state.document, nodeId));
  const components = useEditor((state) => state.components);
  const names = useUpgradeNames(plan);
  const told = moves.filter(isWorthTelling);
  const keys = new Set(told.map((move) => upgradeKey({ room: move.room, name: move.room === 'links' ? move.name : (move.to ?? '') })));
  const fields = plan.fields.filter((field) => field.fate !== 'kept' || !keys.has(upgradeKey(field)));
  const sourceOf = (input: string) => {
    const binding = own(node?.inputs ?? {}, input);
    if (!binding) return input;
    return 'from' in binding ? names.outputName(binding.from) : binding.uri;
  };
  const label = node ? nodeNameOf(node, components, language) : nodeId;
  return (
    <section className="weft-replace-node" aria-label={label}>
      <h3 className="weft-replace-label">{label}</h3>
      {told.length > 0 && <PortMoves moves={told} names={names} sourceOf={sourceOf} onChoose={onPort} />}
      {(fields.length > 0 || told.length === 0) && <UpgradeTable names={names} fields={fields} choices={choices} onChoose={onChoose} />}
    </section>
  );
}
