import { ActionIcon, Select } from '@mantine/core';
import { IconDatabase, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InputChannel } from '#domain/channel/channel.ts';
import { parseAddress } from '#domain/channel/parse-address.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { datasetListQuery } from '../../lib/dataset-queries.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { AddressField } from './address-field.tsx';

interface InputAddressProps {
  readonly node: PipelineNode;
  readonly input: InputChannel;
  readonly uri: string | undefined;
  readonly issues: readonly Issue[];
}

/** An input that no link fills: a dataset from the list, or an address. */
export function InputAddress({ node, input, uri, issues }: InputAddressProps) {
  const { t } = useTranslation('inspector');
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const name = input.displayName ?? input.name;
  const bind = (next: string | null): void =>
    edit({ type: 'node.input', id: node.id, input: input.name, binding: next === null ? null : { uri: next } }, 'input');
  const address = uri === undefined ? null : parseAddress(uri);
  const dataset = address?.ok === true && address.value.kind === 'dataset' ? address.value.name : null;
  return (
    <>
      {uri !== undefined && dataset === null ? null : (
        <DatasetSelect
          label={t('input.dataset', { input: name })}
          value={dataset}
          readOnly={readOnly}
          onPick={(picked) => bind(picked === null ? null : `dataset:${picked}`)}
        />
      )}
      {dataset === null ? (
        <AddressField
          label={t('input.address', { input: name })}
          placeholder={uri === undefined ? `${t('input.orAddress')}: oss://…, file:…` : t('input.addressPlaceholder')}
          uri={uri}
          issues={issues}
          readOnly={readOnly}
          onCommit={bind}
          action={uri === undefined || readOnly ? null : <Unbind label={t('input.unbind', { input: name })} onClick={() => bind(null)} />}
        />
      ) : null}
    </>
  );
}

function Unbind({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <ActionIcon size={24} aria-label={label} title={label} onClick={onClick}>
      <IconX size={13} />
    </ActionIcon>
  );
}

function DatasetSelect({
  label,
  value,
  readOnly,
  onPick,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly readOnly: boolean;
  readonly onPick: (name: string | null) => void;
}) {
  const { t } = useTranslation('inspector');
  const language = useLanguage();
  const datasets = useQuery(datasetListQuery);
  const items = datasets.data ?? [];
  const listed =
    value === null || items.some((dataset) => dataset.name === value)
      ? items.map(({ name }) => name)
      : [value, ...items.map(({ name }) => name)];
  const sizes = new Map(items.map((dataset) => [dataset.name, formatBytes(dataset.bytes, language)]));
  return (
    <Select
      aria-label={label}
      placeholder={t('input.datasetPlaceholder')}
      leftSection={<IconDatabase size={14} aria-hidden />}
      data={listed}
      value={value}
      searchable
      clearable={!readOnly}
      clearButtonProps={{ 'aria-label': t('input.unbind', { input: value ?? '' }) }}
      readOnly={readOnly}
      nothingFoundMessage={t('input.noDatasets')}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      renderOption={({ option }) => (
        <span className="weft-machine">
          <span>{option.label}</span>
          <span className="weft-machine-facts">{sizes.get(option.value)}</span>
        </span>
      )}
      onChange={onPick}
    />
  );
}
