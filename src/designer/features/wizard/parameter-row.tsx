import { ActionIcon, Select, TagsInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeType, type ChangedType } from '#domain/param/change-type.ts';
import { constraints } from '#domain/param/constraints.ts';
import { paramTypes } from '#domain/param/param-types.ts';
import { parameterSchema } from '#domain/param/parameter-schema.ts';
import { paramTypeNames, type ParamTypeName } from '#domain/param/parameter.ts';
import { BoolDefault } from './bool-default.tsx';
import { type DraftParameter, orNothing } from './draft-shape.ts';
import { IssueList } from './issue-list.tsx';
import { NameField } from './name-field.tsx';
import { DescriptionField, RequiredSwitch } from './row-fields.tsx';
import { TextField } from './text-field.tsx';
import { useIssuesAt } from './wizard-provider.tsx';

const editorNames = ['line', 'text', 'sql', 'python', 'column', 'columns'] as const;
const constraintKinds = ['none', 'range', 'enum'] as const;

interface ParameterRowProps {
  readonly parameter: DraftParameter;
  readonly onChange: (parameter: DraftParameter) => void;
}

/** One parameter: its type, default and constraint. What does not fit a new type goes, and that is said. */
export function ParameterRow({ parameter, onChange }: ParameterRowProps) {
  const { t } = useTranslation('wizard');
  const [cleared, setCleared] = useState<ChangedType['cleared']>([]);
  const name = parameter.name ?? '';
  const type = toType(parameter.type);
  const retype = (next: ParamTypeName): void => {
    const parsed = parameterSchema.safeParse({ ...parameter, name });
    const changed = parsed.success ? changeType(parsed.data, next) : { parameter: { ...parameter, type: next }, cleared: [] };
    setCleared(changed.cleared);
    onChange(changed.parameter);
  };
  return (
    <>
      <NameField kind="parameters" name={name} onName={(typed) => onChange({ ...parameter, name: typed })} />
      <Select
        label={t('type')}
        data={paramTypeNames}
        value={type}
        allowDeselect={false}
        description={cleared.length === 0 ? null : cleared.map((part) => t(`cleared.${part}`)).join(' ')}
        onChange={(next) => retype(toType(next ?? undefined))}
      />
      {type === 'Bool' ? (
        <BoolDefault parameter={parameter} onChange={(text) => onChange({ ...parameter, default: text })} />
      ) : (
        <TextDefault parameter={parameter} type={type} onChange={onChange} />
      )}
      <RequiredSwitch required={parameter.required} onChange={(required) => onChange({ ...parameter, required })} />
      <ConstraintFields parameter={parameter} type={type} onChange={onChange} />
      <FormFields parameter={parameter} type={type} onChange={onChange} />
      <DescriptionField kind="parameters" item={parameter} onChange={(description) => onChange({ ...parameter, description })} />
    </>
  );
}

function TextDefault({ parameter, type, onChange }: ParameterRowProps & { readonly type: ParamTypeName }) {
  const { t } = useTranslation('wizard');
  const { name = '', default: text } = parameter;
  return (
    <TextField
      path={['spec', 'parameters', name, 'default']}
      label={t('default')}
      value={text}
      placeholder={text === undefined ? t('noDefault') : ''}
      actions={
        text === undefined ? null : (
          <ActionIcon size={24} aria-label={t('clearDefault', { name })} onClick={() => onChange({ ...parameter, default: undefined })}>
            <IconX size={14} />
          </ActionIcon>
        )
      }
      onChange={(typed) => onChange({ ...parameter, default: type === 'String' ? typed : orNothing(typed) })}
    />
  );
}

/** How the form shows it: under which words and heading, and for texts in which kind of field. */
function FormFields({ parameter, type, onChange }: ParameterRowProps & { readonly type: ParamTypeName }) {
  const { t } = useTranslation('wizard');
  const { name = '', displayName, group, editor, constraint } = parameter;
  const path = ['spec', 'parameters', name];
  return (
    <>
      <TextField
        path={[...path, 'displayName']}
        label={t('rowLabel')}
        value={displayName}
        placeholder={name}
        onChange={(text) => onChange({ ...parameter, displayName: orNothing(text) })}
      />
      <TextField
        path={[...path, 'group']}
        label={t('rowGroup')}
        value={group}
        placeholder={t('noGroup')}
        onChange={(text) => onChange({ ...parameter, group: orNothing(text) })}
      />
      {type === 'String' && constraint?.kind !== 'enum' ? (
        <Select
          label={t('field')}
          data={editorNames.map((value) => ({ value, label: t(`field.${value}`) }))}
          value={editorNames.find((known) => known === editor) ?? 'line'}
          allowDeselect={false}
          onChange={(next) => onChange({ ...parameter, editor: next === 'line' ? undefined : (next ?? undefined) })}
        />
      ) : null}
    </>
  );
}

function toType(text: string | undefined): ParamTypeName {
  return paramTypeNames.find((name) => name === text) ?? 'String';
}

function ConstraintFields({ parameter, type, onChange }: ParameterRowProps & { readonly type: ParamTypeName }) {
  const { t } = useTranslation('wizard');
  const path = ['spec', 'parameters', parameter.name ?? '', 'constraint'];
  const issues = useIssuesAt(path);
  const { constraint } = parameter;
  const kind = constraint?.kind ?? 'none';
  const offered = constraintKinds.filter((candidate) => constraints[candidate].appliesTo(paramTypes[type]));
  const change = (next: DraftParameter['constraint']): void => onChange({ ...parameter, constraint: next });
  const ofLength = type === 'String';
  return (
    <>
      <Select
        label={t('constraint')}
        data={offered.map((value) => ({ value, label: t(`constraint.${value}`) }))}
        value={kind}
        allowDeselect={false}
        disabled={offered.length < 2}
        onChange={(next) => change(next === 'range' ? { kind: next } : next === 'enum' ? { kind: next, values: [] } : undefined)}
      />
      {kind === 'range' ? (
        <div className="weft-wizard-pair">
          {(['min', 'max'] as const).map((bound) => (
            <TextField
              key={bound}
              path={[...path, bound]}
              label={ofLength ? t(`length.${bound}`) : t(`bound.${bound}`)}
              value={constraint?.[bound]}
              placeholder={t('openEnd')}
              onChange={(text) => change({ ...constraint, [bound]: orNothing(text) })}
            />
          ))}
        </div>
      ) : null}
      {kind === 'enum' ? (
        <TagsInput
          label={t('enumValues')}
          description={t('enumHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={[...(constraint?.values ?? [])]}
          allowDuplicates
          onChange={(values) => change({ ...constraint, values })}
        />
      ) : null}
      <div className="weft-wizard-wide">
        <IssueList issues={issues.filter(({ path: [, , , , part] }) => part === undefined || part === 'values')} />
      </div>
    </>
  );
}
