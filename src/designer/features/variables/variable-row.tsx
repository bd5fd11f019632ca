import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { checkName } from '#domain/names/check-name.ts';
import { checkValue } from '#domain/param/check-value.ts';
import { paramTypeNames } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { changeVariableEdit } from '../../editor/change-variable-edit.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { DraftInput } from './draft-input.tsx';
import { nameTaken } from './name-taken.ts';
import { ValueInput } from './value-input.tsx';
import { VariableUses } from './variable-uses.tsx';

/** One variable: each field is one edit when it is left; references follow a new name. The first takes the focus as the list opens. */
export function VariableRow({ variable, isFirst }: { readonly variable: Variable; readonly isFirst: boolean }) {
  const { t } = useTranslation('variables');
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const variables = useEditor((state) => state.document.variables);
  const { name } = variable;
  const change = (next: Variable): void =>
    store.getState().edit(changeVariableEdit(store.getState().document, name, next), 'variable', undefined, { name: next.name });
  return (
    <section className="weft-variable" aria-label={name}>
      <div className="weft-variable-line">
        <DraftInput
          field={`${name}.name`}
          label={t('of.name', { name })}
          isFirst={isFirst}
          value={name}
          readOnly={readOnly}
          check={(text) => [...checkName(text, []), ...nameTaken(variables, text, name)]}
          onCommit={(text) => change({ ...variable, name: text })}
        />
        <Select
          aria-label={t('of.type', { name })}
          w={92}
          data={[...paramTypeNames]}
          value={variable.type}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(type) => change({ ...variable, type: paramTypeNames.find((known) => known === type) ?? variable.type })}
        />
        {readOnly ? null : (
          <ActionIcon
            size={30}
            aria-label={t('remove', { name })}
            title={t('remove', { name })}
            onClick={() => store.getState().edit({ type: 'variable.set', name, variable: null }, 'variable', undefined, { name })}
          >
            <IconTrash size={15} />
          </ActionIcon>
        )}
      </div>
      <ValueInput
        field={`${name}.value`}
        label={t('of.value', { name })}
        type={variable.type}
        value={variable.value}
        readOnly={readOnly}
        check={(text) => checkValue({ type: variable.type }, text, [])}
        onCommit={(value) => change({ ...variable, value })}
      />
      <Description key={variable.description ?? ''} variable={variable} readOnly={readOnly} onCommit={change} />
      <VariableUses name={name} />
    </section>
  );
}

function Description({
  variable,
  readOnly,
  onCommit,
}: {
  readonly variable: Variable;
  readonly readOnly: boolean;
  readonly onCommit: (variable: Variable) => void;
}) {
  const { t } = useTranslation('variables');
  const commit = (text: string): void => {
    const { description: _old, ...rest } = variable;
    if (text !== (variable.description ?? '')) onCommit(text === '' ? rest : { ...rest, description: text });
  };
  return (
    <TextInput
      aria-label={t('of.description', { name: variable.name })}
      placeholder={t('descriptionPlaceholder')}
      defaultValue={variable.description ?? ''}
      readOnly={readOnly}
      variant="unstyled"
      onBlur={(event) => commit(event.currentTarget.value.trim())}
    />
  );
}
