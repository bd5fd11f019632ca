import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/issue/issue.ts';
import type { JobTypeName } from '#domain/job-type/job-type.ts';
import { jobTypes } from '#domain/job-type/job-types.ts';
import { allowedTuning, chooseMachineType } from '#domain/tuning/allowed-tuning.ts';
import type { MachineType, TrainingConstraints, Tuning } from '#domain/tuning/machine-type.ts';
import { jobTypeTitle } from '../../lib/job-type-title.ts';
import { changeTuning } from './change-tuning.ts';
import { CountField } from './count-field.tsx';
import { MachineTypeField } from './machine-type-field.tsx';
import { ReplicaPicture } from './replica-picture.tsx';
import './tuning-form.css';

interface TuningFormProps {
  readonly tuning: Tuning;
  readonly jobType: JobTypeName;
  readonly constraints: TrainingConstraints | undefined;
  readonly machineTypes: readonly MachineType[];
  /** Issues of the tuning; a path starts with the field's name. */
  readonly issues: readonly Issue[];
  readonly readOnly: boolean;
  /** What its fields refused before, by their names, and who keeps it; absent: that is gone when a field is left. */
  readonly refused?: { readonly textOf: (name: string) => string | undefined; readonly keep: (name: string, text: string | null) => void };
  /** The tuning after a change, null where it says nothing, and the names of what was changed. */
  readonly onChange: (tuning: Tuning | null, changed: readonly string[]) => void;
}

/** On how many machines of which type a component runs, as far as its training constraints let one choose. */
export function TuningForm({ tuning, jobType, constraints, machineTypes, issues, readOnly, refused, onChange }: TuningFormProps) {
  const { t } = useTranslation('forms');
  const allowed = allowedTuning(constraints, machineTypes, jobType);
  const change = (part: Partial<Record<keyof Tuning, number | string | undefined>>): void =>
    onChange(changeTuning(tuning, part), Object.keys(part));
  const refusedAt = (name: string) =>
    refused && { refused: refused.textOf(name), onRefused: (text: string | null) => refused.keep(name, text) };
  const issuesAt = (name: string): Issue[] => issues.filter(({ path }) => path[0] === name);
  return (
    <div className="weft-tuning-form">
      <ReplicaPicture jobType={jobType} tuning={tuning} machine={chooseMachineType(tuning, constraints, machineTypes)} />
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
            : jobTypes[jobType].multiNode
              ? t('tuning.single.constraint')
              : t('tuning.single.jobType', { jobType: jobTypeTitle(jobType) })
        }
        issues={issuesAt('nodes')}
        {...refusedAt('nodes')}
        onChange={(nodes) => change({ nodes: nodes === 1 ? undefined : nodes })}
      />
      <MachineTypeField
        value={tuning.machineType}
        machineTypes={allowed.machineTypes}
        disabled={readOnly}
        hint={<Demand constraints={constraints} />}
        issues={issuesAt('machineType')}
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
              issues={issuesAt(role)}
              {...refusedAt(role)}
              onChange={(count) => change({ [role]: count === 0 ? undefined : count })}
            />
          ))}
        </details>
      ) : null}
    </div>
  );
}

function Demand({ constraints }: { readonly constraints: TrainingConstraints | undefined }) {
  const { t } = useTranslation('forms');
  if (constraints === undefined) return null;
  const needs = constraints.machineType === 'CPU' ? 'cpu' : constraints.multiGpu === true ? 'gpus' : 'gpu';
  return <span>{t('tuning.demands', { needs: t(`tuning.needs.${needs}`) })}</span>;
}
