import { ActionIcon, Select } from '@mantine/core';
import { IconDatabase, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAddress } from '#domain/channel/parse-address.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { datasetListQuery } from '../lib/dataset-queries.ts';
import { formatBytes } from '../ui/format-bytes.ts';
import { useLanguage } from '../lib/i18n.ts';
import { AddressField } from './address-field.tsx';

interface DataAddressProps {
  /** The input, by the name that people see. */
  readonly name: string;
  readonly uri: string | undefined;
  readonly issues: readonly Issue[];
  readonly readOnly?: boolean;
  /** Null takes the address away. */
  readonly onBind: (uri: string | null) => void;
}

/** Where an input's data is: a dataset from the list, or an address. */
export function DataAddress({ name, uri, issues, readOnly = false, onBind }: DataAddressProps) {
  const { t } = useTranslation('forms');
  /** Since an address was typed, as long as the field has the focus, it stays where it is. */
  const [typedOver, setTypedOver] = useState<{ readonly uri: string | undefined } | null>(null);
  const shown = typedOver ? typedOver.uri : uri;
  const address = shown === undefined ? null : parseAddress(shown);
  const dataset = address?.ok === true && address.value.kind === 'dataset' ? address.value.name : null;
  return (
    <>
      {shown !== undefined && dataset === null ? null : (
        <DatasetSelect
          label={t('address.dataset', { input: name })}
          value={dataset}
          readOnly={readOnly}
          onPick={(picked) => onBind(picked === null ? null : `dataset:${picked}`)}
        />
      )}
      {dataset === null ? (
        <AddressField
          label={t('address.address', { input: name })}
          placeholder={shown === undefined ? `${t('address.orAddress')}: oss://…, file:…` : t('address.addressPlaceholder')}
          uri={uri}
          issues={issues}
          readOnly={readOnly}
          onCommit={onBind}
          onType={() => setTypedOver((before) => before ?? { uri })}
          onLeave={() => setTypedOver(null)}
          action={
            shown === undefined || readOnly ? null : <Unbind label={t('address.unbind', { input: name })} onClick={() => onBind(null)} />
          }
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
  const { t } = useTranslation('forms');
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
      placeholder={t('address.datasetPlaceholder')}
      leftSection={<IconDatabase size={14} aria-hidden />}
      data={listed}
      value={value}
      searchable
      clearable={!readOnly}
      clearButtonProps={{ 'aria-label': t('address.unbind', { input: value ?? '' }) }}
      readOnly={readOnly}
      nothingFoundMessage={t(datasets.data ? 'address.noDatasets' : 'address.datasetsUnknown')}
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
