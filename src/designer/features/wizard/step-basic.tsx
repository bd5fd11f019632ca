import { useTranslation } from 'react-i18next';
import { orNothing, withMetadata } from './draft-shape.ts';
import { TextField } from './text-field.tsx';
import { useWizard } from './wizard-provider.tsx';

/** What the component is called and where people find it. */
export function StepBasic() {
  const { t } = useTranslation('wizard');
  const metadata = useWizard((state) => state.definition.metadata) ?? {};
  const edit = useWizard((state) => state.edit);
  return (
    <>
      <TextField
        path={['metadata', 'name']}
        label={t('name')}
        description={t('nameHint')}
        placeholder="train-classifier"
        value={metadata.name}
        needsValue
        onChange={(name) => edit((draft) => withMetadata(draft, { name }))}
      />
      <TextField
        path={['metadata', 'displayName']}
        label={t('displayName')}
        value={metadata.displayName}
        onChange={(text) => edit((draft) => withMetadata(draft, { displayName: orNothing(text) }))}
      />
      <TextField
        path={['metadata', 'description']}
        label={t('description')}
        description={t('descriptionHint')}
        lines
        value={metadata.description}
        onChange={(text) => edit((draft) => withMetadata(draft, { description: orNothing(text) }))}
      />
      <TextField
        path={['metadata', 'category']}
        label={t('category')}
        description={t('categoryHint')}
        value={metadata.category}
        onChange={(text) => edit((draft) => withMetadata(draft, { category: orNothing(text) }))}
      />
    </>
  );
}
