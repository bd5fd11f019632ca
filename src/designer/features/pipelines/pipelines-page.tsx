import { IconFileImport, IconPlus, IconTopologyStar3 } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfferActions } from '../../lib/actions.tsx';
import { usePipelines, useSession } from '../../lib/api.ts';
import { ActionTextButton } from '../../ui/action-text-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { Page } from '../../ui/page.tsx';
import { PipelineCard } from './pipeline-card.tsx';
import { useNewPipeline } from './use-new-pipeline.ts';
import './pipelines.css';

/** The workspace's pipelines: open, begin, import, copy, remove. */
export function PipelinesPage() {
  const { t } = useTranslation('pipelines');
  const pipelines = usePipelines();
  const canEdit = useSession().data?.permissions.includes('edit') ?? false;
  const { create, importFile, isBusy } = useNewPipeline();
  const picker = useRef<HTMLInputElement>(null);
  const common = { group: t('group'), enabled: canEdit, lack: t('readOnly') };
  useOfferActions([
    { ...common, id: 'pipelines.new', label: t('new'), shortcut: 'N', icon: <IconPlus size={15} />, run: create },
    {
      ...common,
      id: 'pipelines.import',
      label: t('import'),
      icon: <IconFileImport size={15} />,
      run: () => picker.current?.click(),
    },
  ]);
  const begin = <ActionTextButton id="pipelines.new" loading={isBusy} />;
  const actions = canEdit && (
    <>
      <input
        ref={picker}
        type="file"
        accept=".yaml,.yml,.json"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) importFile(file);
          event.currentTarget.value = '';
        }}
      />
      <ActionTextButton id="pipelines.import" variant="default" />
      {begin}
    </>
  );
  return (
    <Page title={t('title')} actions={actions}>
      {!pipelines.data && <NotRead query={pipelines} />}
      {pipelines.data?.length === 0 && (
        <EmptyState icon={<IconTopologyStar3 size={26} />} title={t('empty')} action={canEdit && begin}>
          {t('emptyHint')}
        </EmptyState>
      )}
      <ul className="weft-pipelines">
        {pipelines.data?.map((pipeline) => (
          <li key={pipeline.id}>
            <PipelineCard pipeline={pipeline} canEdit={canEdit} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
