import { Text } from '@mantine/core';
import type { Dataset } from '#contract/models.ts';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { SideDialog } from '../../ui/dialog.tsx';
import { TableView } from '../../ui/table-view/table-view.tsx';
import { datasetDescription } from './dataset-description.ts';

/** A dataset as a table, in pages. */
export function DatasetPreview({ dataset, onClose }: { readonly dataset: Dataset; readonly onClose: () => void }) {
  const description = datasetDescription(dataset, useLanguage());
  const load = (offset: number, limit: number) =>
    api.call('readDatasetTable', { params: { name: dataset.name }, query: { offset, limit } });
  return (
    <SideDialog
      onClose={onClose}
      size="min(1100px, 86vw)"
      title={dataset.name}
      classNames={{ content: 'weft-data-preview', body: 'weft-data-preview-body' }}
    >
      {description === '' ? null : (
        <Text c="dimmed" mb="xs">
          {description}
        </Text>
      )}
      <div className="weft-data-preview-table" tabIndex={-1} data-autofocus>
        <TableView load={load} />
      </div>
    </SideDialog>
  );
}
