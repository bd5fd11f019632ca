import { useTranslation } from 'react-i18next';
import { environmentVariable, type NameKind } from '#domain/names/to-environment-name.ts';
import { TextField } from './text-field.tsx';

/** The name of a channel or parameter, with the environment variable that it becomes. */
export function NameField(props: { readonly kind: NameKind; readonly name: string; readonly onName: (name: string) => void }) {
  const { t } = useTranslation('wizard');
  return (
    <TextField
      path={['spec', props.kind, props.name, 'name']}
      label={t('rowName')}
      value={props.name}
      needsValue
      hint={props.name === '' ? '' : <code className="weft-wizard-variable">${environmentVariable(props.kind, props.name)}</code>}
      onChange={props.onName}
    />
  );
}
