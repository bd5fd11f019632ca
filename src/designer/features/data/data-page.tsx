import { IconDatabase, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '#contract/models.ts';
import { useOfferActions } from '../../lib/actions.tsx';
import { useSession } from '../../lib/api.ts';
import { datasetListQuery } from '../../lib/dataset-queries.ts';
import { ActionTextButton } from '../../ui/action-text-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { Page } from '../../ui/page.tsx';
import { DatasetPreview } from './dataset-preview.tsx';
import { DatasetTable } from './dataset-table.tsx';
import { RemoveDataset } from './remove-dataset.tsx';
import { UploadsList } from './uploads-list.tsx';
import { useUpload } from './use-upload.ts';
import './data-page.css';

/** The workspace's datasets: upload, look inside, delete. */
export function DataPage() {
  const { t } = useTranslation('data');
  const datasets = useQuery(datasetListQuery);
  const canEdit = useSession().data?.permissions.includes('edit') ?? false;
  const [previewed, setPreviewed] = useState<Dataset | null>(null);
  const [doomed, setDoomed] = useState<Dataset | null>(null);
  const upload = useUpload();
  return (
    <Page title={t('title')} actions={canEdit ? <UploadButton onFiles={upload} /> : null}>
      <DropArea onFiles={canEdit ? upload : null}>
        <UploadsList />
        {datasets.data === undefined ? <NotRead query={datasets} /> : null}
        {datasets.data?.length === 0 ? (
          <EmptyState icon={<IconDatabase size={26} />} title={t('empty')}>
            {t('emptyHint')}
          </EmptyState>
        ) : null}
        {datasets.data !== undefined && datasets.data.length > 0 ? (
          <DatasetTable datasets={datasets.data} onPreview={setPreviewed} onRemove={canEdit ? setDoomed : null} />
        ) : null}
      </DropArea>
      {previewed === null ? null : <DatasetPreview key={previewed.name} dataset={previewed} onClose={() => setPreviewed(null)} />}
      {doomed === null ? null : <RemoveDataset dataset={doomed} onClose={() => setDoomed(null)} />}
    </Page>
  );
}

function UploadButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('data');
  const input = useRef<HTMLInputElement>(null);
  useOfferActions([
    {
      id: 'data.upload',
      group: t('title'),
      label: t('upload'),
      icon: <IconUpload size={15} aria-hidden />,
      run: () => input.current?.click(),
    },
  ]);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('upload.input')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <ActionTextButton id="data.upload" />
    </>
  );
}

/** Files may be dropped anywhere on the page. */
function DropArea({ onFiles, children }: { readonly onFiles: ((files: readonly File[]) => void) | null; readonly children: ReactNode }) {
  const { t } = useTranslation('data');
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (onFiles === null || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles?.([...event.dataTransfer.files]);
  };
  return (
    <div className="weft-data-drop" onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      {isOver ? <div className="weft-data-over">{t('upload.drop')}</div> : null}
      {children}
    </div>
  );
}
