import { Select } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/issue/issue.ts';
import type { MachineType } from '#domain/tuning/machine-type.ts';
import { describedById, describedInput, FieldFrame } from '../field-frame.tsx';

interface MachineTypeFieldProps {
  /** Undefined: the first allowed one. */
  readonly value: string | undefined;
  readonly machineTypes: readonly MachineType[];
  readonly disabled: boolean;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly issues: readonly Issue[];
  readonly onChange: (name: string | undefined) => void;
}

/** Machine types that the component allows, with what they have. One that it does not allow is shown as it is. */
export function MachineTypeField({ value, machineTypes, disabled, hint, placeholder, issues, onChange }: MachineTypeFieldProps) {
  const { t } = useTranslation('forms');
  const id = useId();
  const first = machineTypes[0]?.name;
  const names = machineTypes.map((machine) => machine.name);
  const listed = value === undefined || names.includes(value) ? names : [value, ...names];
  const chosen = machineTypes.find((machine) => machine.name === (value ?? first));
  return (
    <FieldFrame
      id={id}
      name="machineType"
      label={t('tuning.machine')}
      issues={issues}
      hint={hint}
      isChanged={value !== undefined && value !== first}
    >
      <Select
        id={id}
        data={listed.map((name) => ({ value: name, label: name === first ? t('tuning.machineDefault', { name }) : name }))}
        value={placeholder === undefined ? (value ?? first ?? null) : (value ?? null)}
        placeholder={placeholder ?? ''}
        disabled={disabled || listed.length === 0}
        searchable={listed.length > 8}
        allowDeselect={false}
        error={issues.some((issue) => issue.severity === 'error')}
        {...describedInput(describedById(id))}
        renderOption={({ option }) => (
          <MachineOption name={option.label} machine={machineTypes.find((machine) => machine.name === option.value)} />
        )}
        onChange={(name) => onChange(name === null || name === first ? undefined : name)}
      />
      {chosen === undefined || placeholder !== undefined ? null : <MachineFacts machine={chosen} />}
    </FieldFrame>
  );
}

function MachineOption({ name, machine }: { readonly name: string; readonly machine: MachineType | undefined }) {
  return (
    <span style={{ width: '100%' }}>
      <span>{name}</span>
      {machine === undefined ? null : <MachineFacts machine={machine} />}
    </span>
  );
}

/** CPUs, memory and GPUs of a machine in one line. */
function MachineFacts({ machine }: { readonly machine: MachineType }) {
  const { t } = useTranslation('forms');
  return (
    <span className="weft-machine">
      <span className="weft-machine-facts">
        {t('tuning.cpu', { count: machine.cpu })} · {t('tuning.memory', { count: machine.memoryGiB })}
      </span>
      {machine.gpu === undefined ? (
        <span className="weft-machine-facts">{t('tuning.noGpu')}</span>
      ) : (
        <span className="weft-machine-gpu">{t('tuning.gpu', { count: machine.gpu.count, model: machine.gpu.model })}</span>
      )}
    </span>
  );
}
