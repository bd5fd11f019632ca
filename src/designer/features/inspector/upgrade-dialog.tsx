import { Button, Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { planUpgrade, type UpgradePlan } from '#domain/pipeline/plan-upgrade.ts';
import { upgradeEdit, type UpgradeChoices, upgradeKey } from '#domain/pipeline/upgrade-node.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useUpgradeNames } from '../../editor/use-upgrade-names.ts';
import { componentsQuery } from '../../lib/api.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { UpgradeTable } from '../../forms/upgrade/upgrade-table.tsx';

interface UpgradeDialogProps {
  readonly node: PipelineNode;
  readonly definition: ComponentDefinition;
  /** The versions to choose from, newest first. */
  readonly versions: readonly string[];
  readonly onClose: () => void;
}

/** Another version for a node: what changes field by field, what to keep, and one step that does it. */
export function UpgradeDialog({ node, definition, versions, onClose }: UpgradeDialogProps) {
  const { t } = useTranslation('inspector');
  const { name } = definition.metadata;
  const [version, setVersion] = useState(versions[0] ?? '');
  const [choices, setChoices] = useState<UpgradeChoices>({});
  const loaded = useQuery(componentsQuery([`${name}@${version}`]));
  const target = loaded.data?.find((item) => item.version === version)?.definition;
  const plan = useUpgradePlan(node, definition, target);
  const edit = useEditor((state) => state.edit);
  const addComponents = useEditor((state) => state.addComponents);
  const apply = (): void => {
    if (plan === null) return;
    addComponents([plan.to]);
    edit(upgradeEdit(plan, choices, node), 'version');
    onClose();
  };
  return (
    <Dialog onClose={onClose} size={860} title={t('upgrade.title', { label: node.label ?? definition.metadata.displayName ?? node.id })}>
      <Group gap="xs" mb="sm">
        <Text>{t('upgrade.from', { version: definition.metadata.version })}</Text>
        <Select
          aria-label={t('upgrade.version')}
          w={140}
          data={[...versions]}
          value={version}
          allowDeselect={false}
          onChange={(next) => setVersion(next ?? version)}
        />
      </Group>
      {plan === null ? (
        <NotRead query={loaded} />
      ) : (
        <PlanTable plan={plan} choices={choices} onChoose={(field, choice) => setChoices({ ...choices, [upgradeKey(field)]: choice })} />
      )}
      <Group justify="space-between" mt="md">
        <Text className="weft-inspector-sub">{t('upgrade.undo')}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('upgrade.cancel')}
          </Button>
          <Button disabled={plan === null} onClick={apply}>
            {t('upgrade.apply', { version })}
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}

type TableProps = Omit<ComponentProps<typeof UpgradeTable>, 'names' | 'fields'> & { readonly plan: UpgradePlan };

function PlanTable({ plan, ...rest }: TableProps) {
  return <UpgradeTable names={useUpgradeNames(plan)} fields={plan.fields} {...rest} />;
}

function useUpgradePlan(node: PipelineNode, from: ComponentDefinition, to: ComponentDefinition | undefined): UpgradePlan | null {
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const machineTypes = useEditor((state) => state.machineTypes);
  return useMemo(
    () => (to === undefined ? null : planUpgrade(document, node.id, from, to, { components, machineTypes })),
    [document, node.id, from, to, components, machineTypes],
  );
}
