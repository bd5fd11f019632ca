import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { nextVersions } from '#domain/component/version.ts';
import { useStartDraft } from './use-start-draft.ts';

/** Begins the next version of a component from this one. */
export function EditVersion({ version }: { readonly version: ComponentVersion }) {
  const { t } = useTranslation('components');
  const startDraft = useStartDraft();
  const { metadata, spec } = version.definition;
  const next = { ...metadata, version: nextVersions(metadata.version).patch, versionDescription: undefined };
  return (
    <Button
      loading={startDraft.isPending}
      onClick={() => startDraft.mutate({ definition: { metadata: next, spec }, basedOn: version.ref })}
    >
      {t('editVersion')}
    </Button>
  );
}
