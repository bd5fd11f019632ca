import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyError } from '../../../lib/notify.ts';
import { useNewDraft } from '../../../lib/use-new-draft.ts';
import { PublishDrop } from '../publish-drop.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ImportIssues } from './import-issues.tsx';
import { readImport, type ReadImport } from './read-import.ts';

/** Makes drafts of a component file or of a component of PAI, after showing what can't be kept. */
export function ImportFileDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('components');
  const [read, setRead] = useState<ReadImport | null>(null);
  return (
    <Dialog onClose={onClose} title={t('import.title')} size={720}>
      {read === null ? (
        <>
          <p className="weft-component-dim">{t('import.hint')}</p>
          <PublishDrop onText={(text) => setRead(readImport(text))} />
        </>
      ) : (
        <Found read={read} onOther={() => setRead(null)} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Found({ read, onOther, onClose }: { readonly read: ReadImport; readonly onOther: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation('components');
  const newDraft = useNewDraft();
  const navigate = useNavigate();
  const { drafts } = read;
  const begin = async (): Promise<void> => {
    const made = [];
    for (const definition of drafts) made.push(await newDraft.mutateAsync({ definition, basedOn: null, imported: true }));
    const [only] = made;
    if (made.length === 1 && only !== undefined) await navigate({ to: '/components/drafts/$id', params: { id: only.id } });
    else notifyDone(t('import.done', { count: made.length }));
    onClose();
  };
  return (
    <>
      <p>{drafts.length === 0 ? t('import.none') : t(`import.found.${read.kind}`, { count: drafts.length })}</p>
      <ul>
        {drafts.map(({ metadata }) => (
          <li key={`${metadata?.name} ${metadata?.version}`}>
            {metadata?.name} {metadata?.version}
          </li>
        ))}
      </ul>
      {read.issues.length === 0 ? null : <h3 className="weft-import-title">{t('import.issues')}</h3>}
      <ImportIssues issues={read.issues} />
      <div className="weft-import-buttons">
        <Button variant="default" onClick={onOther}>
          {t('publish.otherFile')}
        </Button>
        <Button disabled={drafts.length === 0} loading={newDraft.isPending} onClick={() => void begin().catch(notifyError)}>
          {t('import.begin', { count: drafts.length })}
        </Button>
      </div>
    </>
  );
}
