import { Modal } from '@mantine/core';
import { IconVersions } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useOfferActions } from '../../lib/actions.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ComparedVersions } from './compared-versions.tsx';
import { TakeSnapshot } from './take-snapshot.tsx';
import { RevertButtons } from './revert-buttons.tsx';
import { useRevertActions } from './use-revert-actions.tsx';
import { VersionList } from './version-list.tsx';
import './versions.css';

export interface VersionsDialogProps {
  /** `list`: nothing is chosen yet; a number: the revision that is looked at; absent: closed. */
  readonly shown: 'list' | number | undefined;
  readonly onShow: (shown: 'list' | number | undefined) => void;
}

/** All versions of the open pipeline: name, compare, restore and run them. */
export function VersionsDialog({ shown, onShow }: VersionsDialogProps) {
  const { t } = useTranslation('versions');
  const id = useEditor((state) => state.pipelineId);
  const readOnly = useEditor((state) => state.readOnly);
  useOfferActions([
    { id: 'versions.open', group: t('group'), label: t('open'), icon: <IconVersions size={16} />, run: () => onShow('list') },
  ]);
  useRevertActions(() => onShow(undefined));
  return (
    <Modal
      opened={shown !== undefined}
      onClose={() => onShow(undefined)}
      title={t('title')}
      size="calc(100vw - 80px)"
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ content: 'weft-versions', body: 'weft-versions-body' }}
    >
      <div className="weft-versions-side">
        {readOnly ? null : <TakeSnapshot />}
        {readOnly ? null : <RevertButtons />}
        <VersionList pipelineId={id} canEdit={!readOnly} selected={typeof shown === 'number' ? shown : null} onSelect={onShow} />
      </div>
      <section className="weft-comparison" aria-label={t('differences')}>
        {typeof shown === 'number' ? (
          <ComparedVersions key={shown} pipelineId={id} revision={shown} onDone={() => onShow(undefined)} />
        ) : (
          <EmptyState icon={<IconVersions size={28} />} title={t('choose')}>
            {t('chooseHint')}
          </EmptyState>
        )}
      </section>
    </Modal>
  );
}
