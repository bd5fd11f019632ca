import { ActionIcon, Anchor, Group, Table, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy, IconTable, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '#contract/models.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import { datasetDescription } from './dataset-description.ts';
import { CopyText } from '../../ui/copy-text.tsx';

interface DatasetTableProps {
  readonly datasets: readonly Dataset[];
  readonly onPreview: (dataset: Dataset) => void;
  /** Null where nothing may be deleted. */
  readonly onRemove: ((dataset: Dataset) => void) | null;
}

/** One row for each dataset, with where it comes from and how it may be used. */
export function DatasetTable({ datasets, onPreview, onRemove }: DatasetTableProps) {
  const { t } = useTranslation('data');
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.name')}</Table.Th>
          <Table.Th ta="end">{t('column.size')}</Table.Th>
          <Table.Th>{t('column.source')}</Table.Th>
          <Table.Th>{t('column.licence')}</Table.Th>
          <Table.Th>{t('column.added')}</Table.Th>
          <Table.Th aria-label={t('column.actions')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {datasets.map((dataset) => (
          <Row key={dataset.name} dataset={dataset} onPreview={onPreview} onRemove={onRemove} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ dataset, onPreview, onRemove }: Omit<DatasetTableProps, 'datasets'> & { readonly dataset: Dataset }) {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const { name } = dataset;
  const description = datasetDescription(dataset, language);
  const preview = t('preview', { name });
  return (
    <Table.Tr>
      <Table.Td>
        <UnstyledButton className="weft-data-name" onClick={() => onPreview(dataset)}>
          {name}
        </UnstyledButton>
        {description === '' ? null : <div className="weft-data-about">{description}</div>}
      </Table.Td>
      <Table.Td ta="end" className="weft-number weft-data-short">
        {formatBytes(dataset.bytes, language)}
      </Table.Td>
      <Table.Td className="weft-data-source">
        <LinkedText text={dataset.source} />
      </Table.Td>
      <Table.Td className="weft-data-source">
        <LinkedText text={dataset.licence} />
      </Table.Td>
      <Table.Td className="weft-data-short">
        {new Intl.DateTimeFormat(toLocale(language), { dateStyle: 'medium' }).format(new Date(dataset.createdAt))}
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          <ActionIcon aria-label={preview} title={preview} onClick={() => onPreview(dataset)}>
            <IconTable size={16} />
          </ActionIcon>
          <CopyAddress address={`dataset:${name}`} />
          {onRemove === null ? null : (
            <ActionIcon aria-label={t('remove', { name })} title={t('remove', { name })} onClick={() => onRemove(dataset)}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** An address up to the sentence's own punctuation; catching it splits a text into words and addresses by turns. */
const address = /(https?:\/\/[^\s]*[^\s.,;:)])/;

/** A text whose web addresses can be followed; they are shown without their scheme. */
function LinkedText({ text }: { readonly text: string }) {
  const { t } = useTranslation('data');
  if (text === '') return t('unknown');
  return (
    <div className="weft-data-linked" title={text}>
      {text.split(address).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <Anchor key={`${part} ${index}`} href={part} target="_blank" rel="noreferrer noopener" fz="sm">
            {part.replace(/^https?:\/\/(www\.)?/, '').replace(/[?#].*|\/$/, '')}
          </Anchor>
        ),
      )}
    </div>
  );
}

function CopyAddress({ address }: { readonly address: string }) {
  const { t } = useTranslation('data');
  const label = t('copyAddress', { address });
  return (
    <CopyText value={address}>
      {({ copied, copy }) => (
        <ActionIcon aria-label={copied ? t('copied') : label} title={label} onClick={copy}>
          {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        </ActionIcon>
      )}
    </CopyText>
  );
}
