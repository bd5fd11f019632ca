import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edit } from '#domain/pipeline/edit.ts';
import { allowedTuning } from '#domain/tuning/allowed-tuning.ts';
import type { Tuning } from '#domain/tuning/machine-type.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { refusedAt } from '../../editor/refused-texts.ts';
import { changeTuning } from '../../forms/tuning/change-tuning.ts';
import { CountField } from '../../forms/tuning/count-field.tsx';
import { MachineTypeField } from '../../forms/tuning/machine-type-field.tsx';
import type { SelectedNode } from './selected-node.ts';

/** Node count and machine type of several nodes at once, as far as all of their components allow. */
export function SharedTuning({ selected }: { readonly selected: readonly SelectedNode[] }) {
  const { t } = useTranslation('inspector');
  const { t: f } = useTranslation('forms');
  const machineTypes = useEditor((state) => state.machineTypes);
  const readOnly = useEditor((state) => state.readOnly);
  const edit = useEditor((state) => state.edit);
  const refuse = useEditor((state) => state.refuse);
  const refusedTexts = useEditor((state) => state.refusedTexts);
  const definitions = [...new Set(selected.map(({ definition }) => definition))];
  const allowed = definitions.map(({ spec }) => allowedTuning(spec.trainingConstraints, machineTypes, spec.execution.jobType));
  const machines = machineTypes.filter((machine) => allowed.every((each) => each.machineTypes.includes(machine)));
  const canScale = allowed.every((each) => each.nodes.editable);
  const change = (part: Partial<Record<keyof Tuning, number | string | undefined>>): void => {
    const edits = selected.map(({ node }): Edit => ({ type: 'node.tuning', id: node.id, tuning: changeTuning(node.tuning ?? {}, part) }));
    edit({ type: 'batch', edits }, 'tuning', `tuning several ${Object.keys(part).join(' ')}`);
  };
  const counts = selected.map(({ node }) => ['nodes', node.id, 'tuning', 'nodes']);
  const refused = same(counts.map((field) => refusedAt(refusedTexts, field)));
  const nodes = same(selected.map(({ node }) => node.tuning?.nodes ?? 1));
  const machine = same(selected.map(({ node }) => node.tuning?.machineType));
  return (
    <>
      {canScale ? (
        <CountField
          name="nodes"
          label={f('tuning.nodes')}
          value={nodes.isOne ? (nodes.value ?? 1) : null}
          min={1}
          max={null}
          disabled={readOnly}
          hint={nodes.isOne ? '' : t('several.mixed')}
          issues={[]}
          refused={refused.isOne ? refused.value : undefined}
          onRefused={(text) => counts.forEach((field) => refuse(field, text))}
          onChange={(count) => change({ nodes: count === 1 ? undefined : count })}
        />
      ) : null}
      {machines.length === 0 ? (
        <Text className="weft-inspector-sub">{t('several.noTuning')}</Text>
      ) : (
        <MachineTypeField
          value={machine.isOne ? machine.value : undefined}
          machineTypes={machines}
          disabled={readOnly}
          {...(machine.isOne ? {} : { placeholder: t('several.mixed') })}
          issues={[]}
          onChange={(machineType) => change({ machineType })}
        />
      )}
    </>
  );
}

function same<T>(values: readonly T[]): { readonly isOne: boolean; readonly value: T | undefined } {
  return { isOne: values.every((value) => value === values[0]), value: values[0] };
}
