import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withExecution } from './draft-shape.ts';
import { TextField } from './text-field.tsx';
import { useWizard } from './wizard-provider.tsx';

const sources = ['community', 'official', 'custom', 'address'] as const;

/** The image that the component runs in. */
export function ImageFields() {
  const { t } = useTranslation('wizard');
  const image = useWizard((state) => state.definition.spec?.execution?.image) ?? {};
  const edit = useWizard((state) => state.edit);
  return (
    <div className="weft-wizard-pair">
      <Select
        label={t('imageSource')}
        data={sources.map((value) => ({ value, label: t(`imageSource.${value}`) }))}
        value={image.source ?? 'address'}
        allowDeselect={false}
        onChange={(source) => edit((draft) => withExecution(draft, { image: { ...image, source: source ?? 'address' } }))}
      />
      <TextField
        path={['spec', 'execution', 'image']}
        label={t('image')}
        placeholder="registry.example.com/team/train:1.0"
        value={image.uri}
        needsValue
        hint={t('imageHint')}
        onChange={(uri) => edit((draft) => withExecution(draft, { image: { source: 'address', ...image, uri } }))}
      />
    </div>
  );
}
