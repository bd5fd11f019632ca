import { Button, TextInput } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { notifyDone, notifyError } from '../../lib/notify.ts';
import { useNameRevision } from './use-versions.ts';

/** Saves the present and gives it a name. */
export function TakeSnapshot() {
  const { t } = useTranslation('versions');
  const store = useEditorStore();
  const id = useEditor((state) => state.pipelineId);
  const naming = useNameRevision(id);
  const [name, setName] = useState('');
  const take = async () => {
    const revision = await store.getState().saveNow();
    if (revision === null) return notifyDone(t('notSaved'));
    await naming.mutateAsync({ revision, name: name.trim() });
    notifyDone(t('taken', { name: name.trim() }));
    setName('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') take().catch(notifyError);
  };
  return (
    <form className="weft-version-form" onSubmit={submit}>
      <TextInput
        size="xs"
        flex={1}
        aria-label={t('snapshotName')}
        placeholder={t('namePlaceholder')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        size="xs"
        type="submit"
        leftSection={<IconBookmarkPlus size={14} aria-hidden />}
        disabled={name.trim() === ''}
        loading={naming.isPending}
      >
        {t('takeSnapshot')}
      </Button>
    </form>
  );
}
