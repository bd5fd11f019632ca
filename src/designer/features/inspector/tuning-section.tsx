import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { jobTypes } from '#domain/job-type/job-types.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { allowedTuning, chooseMachineType } from '#domain/tuning/allowed-tuning.ts';
import type { TrainingConstraints, Tuning } from '#domain/tuning/machine-type.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { focusField } from '../../forms/focus-field.ts';
import { CountField } from './count-field.tsx';
import { IssueLines } from './issue-lines.tsx';
import { MachineTypeField } from './machine-type-field.tsx';
import { ReplicaPicture } from './replica-picture.tsx';
import { changeTuning } from './change-tuning.ts';
import { issuesAt } from './use-node-issues.ts';

interface TuningSectionProps {
  readonly node: PipelineNode;
  readonly definition: ComponentDefinition;
  readonly issues: readonly Issue[];
}

/** On how many machines of which type a node runs, as far as the component's training constraints let one choose. */
export function TuningSection({ node, definition, issues }: TuningSectionProps) {
  const { t } = useTranslation('inspector');
  const { trainingConstraints: constraints, execution } = definition.spec;
  const machineTypes = useEditor((state) => state.machineTypes);
  const readOnly = useEditor((state) => state.readOnly);
  const edit = useEditor((state) => state.edit);
  const root = useTuningFocus(node.id);
  const allowed = allowedTuning(constraints, machineTypes, execution.jobType);
  const machine = chooseMachineType(node.tuning, constraints, machineTypes);
  const tuning: Tuning = node.tuning ?? {};
  const change = (part: Partial<Record<keyof Tuning, number | string | undefined>>): void =>
    edit(
      { type: 'node.tuning', id: node.id, tuning: changeTuning(tuning, part) },
      'tuning',
      `tuning ${node.id} ${Object.keys(part).join(' ')}`,
    );
  return (
    <div ref={root} className="weft-inspector-section">
      <ReplicaPicture jobType={execution.jobType} tuning={tuning} machine={machine} />
      <CountField
        name="nodes"
        label={t('tuning.nodes')}
        value={tuning.nodes ?? 1}
        min={allowed.nodes.min}
        max={allowed.nodes.max}
        disabled={readOnly || !allowed.nodes.editable}
        hint={
          allowed.nodes.editable
            ? ''
            : jobTypes[execution.jobType].multiNode
              ? t('tuning.single.constraint')
              : t('tuning.single.jobType', { jobType: execution.jobType })
        }
        issues={issuesAt(issues, 'nodes')}
        onChange={(nodes) => change({ nodes: nodes === 1 ? undefined : nodes })}
      />
      <MachineTypeField
        value={tuning.machineType}
        machineTypes={allowed.machineTypes}
        disabled={readOnly}
        hint={<Demand constraints={constraints} />}
        issues={issuesAt(issues, 'machineType')}
        onChange={(machineType) => change({ machineType })}
      />
      {allowed.extraRoles || tuning.ps !== undefined || tuning.evaluator !== undefined ? (
        <details className="weft-advanced" open={tuning.ps !== undefined || tuning.evaluator !== undefined}>
          <summary>{t('tuning.advanced')}</summary>
          {(['ps', 'evaluator'] as const).map((role) => (
            <CountField
              key={role}
              name={role}
              label={t(`tuning.${role}`)}
              value={tuning[role] ?? 0}
              min={0}
              max={null}
              disabled={readOnly || (!allowed.extraRoles && (tuning[role] ?? 0) === 0)}
              hint=""
              issues={issuesAt(issues, role)}
              onChange={(count) => change({ [role]: count === 0 ? undefined : count })}
            />
          ))}
        </details>
      ) : null}
      <IssueLines issues={issues.filter((issue) => issue.path.length === 0)} />
      {node.tuning === undefined || readOnly ? null : (
        <Button
          variant="subtle"
          color="gray"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => edit({ type: 'node.tuning', id: node.id, tuning: null }, 'tuning')}
        >
          {t('tuning.reset')}
        </Button>
      )}
    </div>
  );
}

function Demand({ constraints }: { readonly constraints: TrainingConstraints | undefined }) {
  const { t } = useTranslation('inspector');
  if (constraints === undefined) return null;
  const needs = constraints.machineType === 'CPU' ? 'cpu' : constraints.multiGpu === true ? 'gpus' : 'gpu';
  return <span>{t('tuning.demands', { needs: t(`tuning.needs.${needs}`) })}</span>;
}

function useTuningFocus(id: string) {
  const root = useRef<HTMLDivElement>(null);
  const focus = useEditor((state) => state.focus);
  useEffect(() => {
    const isHere = focus?.[0] === 'nodes' && focus[1] === id && focus[2] === 'tuning';
    return isHere && root.current !== null ? focusField(root.current, String(focus[3] ?? 'nodes')) : undefined;
  }, [focus, id]);
  return root;
}
