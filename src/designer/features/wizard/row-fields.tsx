import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { orNothing } from './draft-shape.ts';
import { TextField } from './text-field.tsx';

/** Whether a value has to be given; required is what holds where nothing is said. */
export function RequiredSwitch(props: {
  readonly required: boolean | undefined;
  readonly onChange: (required: boolean | undefined) => void;
}) {
  const { t } = useTranslation('wizard');
  return (
    <Switch
      label={t('isRequired')}
      checked={props.required !== false}
      onChange={(event) => props.onChange(event.currentTarget.checked ? undefined : false)}
    />
  );
}

/** What people read below the name. */
export function DescriptionField(props: {
  readonly kind: 'inputs' | 'outputs' | 'parameters';
  readonly item: { readonly name?: string | undefined; readonly description?: string | undefined };
  readonly onChange: (description: string | undefined) => void;
}) {
  const { t } = useTranslation('wizard');
  return (
    <div className="weft-wizard-wide">
      <TextField
        path={['spec', props.kind, props.item.name ?? '', 'description']}
        label={t('rowDescription')}
        value={props.item.description}
        onChange={(text) => props.onChange(orNothing(text))}
      />
    </div>
  );
}
