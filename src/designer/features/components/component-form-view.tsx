import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { usesUserArgs } from '#domain/component/user-args.ts';
import { ParameterForm } from '../../forms/parameter-form.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localizeComponent } from '../../lib/localize-component.ts';

/** The generated form as it looks on the canvas; it only reads. */
export function ComponentFormView({ version }: { readonly version: ComponentVersion }) {
  const { t } = useTranslation('components');
  const { spec } = localizeComponent(version.definition, useLanguage());
  return (
    <>
      <Text c="dimmed" mb="sm">
        {t('formHint')}
      </Text>
      <div style={{ maxWidth: 380 }}>
        <ParameterForm
          key={version.ref}
          parameters={spec.parameters}
          values={{}}
          splitsWords={usesUserArgs(spec.execution.command)}
          onCommit={() => undefined}
          readOnly
        />
      </div>
    </>
  );
}
