import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { channelFormats, inputSources, outputStorages } from '#domain/channel/channel.ts';
import { type DraftInput, type DraftOutput, withSpec } from './draft-shape.ts';
import { IssueList } from './issue-list.tsx';
import { NameField } from './name-field.tsx';
import { OrderedRows } from './ordered-rows.tsx';
import { ParameterRow } from './parameter-row.tsx';
import { DescriptionField, RequiredSwitch } from './row-fields.tsx';
import { useIssuesAt, useWizard } from './wizard-provider.tsx';

const nameOf = ({ name }: { readonly name?: string | undefined }) => name ?? '';

/** What goes in, what comes out, and what can be set. */
export function StepChannels() {
  const { t } = useTranslation('wizard');
  const spec = useWizard((state) => state.definition.spec) ?? {};
  const edit = useWizard((state) => state.edit);
  return (
    <>
      <p className="weft-wizard-dim">{t('channelsHint')}</p>
      <OrderedRows
        title={t('inputs')}
        addLabel={t('inputs.add')}
        items={spec.inputs ?? []}
        nameOf={nameOf}
        newItem={() => ({ name: '', sources: ['OSS'] })}
        onItems={(inputs) => edit((draft) => withSpec(draft, { inputs }))}
        row={(input, change) => <InputRow input={input} onChange={change} />}
      />
      <OrderedRows
        title={t('outputs')}
        addLabel={t('outputs.add')}
        items={spec.outputs ?? []}
        nameOf={nameOf}
        newItem={() => ({ name: '', storage: 'OSS' })}
        onItems={(outputs) => edit((draft) => withSpec(draft, { outputs }))}
        row={(output, change) => <OutputRow output={output} onChange={change} />}
      />
      <OrderedRows
        title={t('parameters')}
        addLabel={t('parameters.add')}
        items={spec.parameters ?? []}
        nameOf={nameOf}
        newItem={() => ({ name: '', type: 'Int' })}
        onItems={(parameters) => edit((draft) => withSpec(draft, { parameters }))}
        row={(parameter, change) => <ParameterRow parameter={parameter} onChange={change} />}
      />
    </>
  );
}

function InputRow({ input, onChange }: { readonly input: DraftInput; readonly onChange: (input: DraftInput) => void }) {
  const { t } = useTranslation('wizard');
  const issues = useIssuesAt(['spec', 'inputs', nameOf(input), 'sources']);
  return (
    <>
      <NameField kind="inputs" name={nameOf(input)} onName={(name) => onChange({ ...input, name })} />
      <FormatSelect value={input.format} onChange={(format) => onChange({ ...input, format })} />
      <Checkbox.Group label={t('sources')} value={[...(input.sources ?? [])]} onChange={(sources) => onChange({ ...input, sources })}>
        <div className="weft-wizard-choices">
          {inputSources.map((source) => (
            <Checkbox key={source} value={source} label={source} />
          ))}
        </div>
        <IssueList issues={issues} />
      </Checkbox.Group>
      <RequiredSwitch required={input.required} onChange={(required) => onChange({ ...input, required })} />
      <DescriptionField kind="inputs" item={input} onChange={(description) => onChange({ ...input, description })} />
    </>
  );
}

function OutputRow({ output, onChange }: { readonly output: DraftOutput; readonly onChange: (output: DraftOutput) => void }) {
  const { t } = useTranslation('wizard');
  return (
    <>
      <NameField kind="outputs" name={nameOf(output)} onName={(name) => onChange({ ...output, name })} />
      <FormatSelect value={output.format} onChange={(format) => onChange({ ...output, format })} />
      <Select
        label={t('storage')}
        data={outputStorages}
        value={output.storage ?? null}
        allowDeselect={false}
        onChange={(storage) => onChange({ ...output, storage: storage ?? undefined })}
      />
      <DescriptionField kind="outputs" item={output} onChange={(description) => onChange({ ...output, description })} />
    </>
  );
}

function FormatSelect({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (format: string | undefined) => void;
}) {
  const { t } = useTranslation('wizard');
  return (
    <Select
      label={t('format')}
      data={channelFormats.map((format) => ({ value: format, label: t(`format.${format}`) }))}
      value={value ?? 'any'}
      allowDeselect={false}
      onChange={(format) => onChange(format === null || format === 'any' ? undefined : format)}
    />
  );
}
