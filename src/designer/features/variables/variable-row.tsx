import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { checkValue } from '#domain/param/check-value.ts';
import { paramTypeNames } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { changeVariableEdit, usesOfVariable } from '../../editor/change-variable-edit.ts';
import { checkVariableName } from '../../editor/check-variable-name.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { useRefusedTexts } from '../../editor/use-refused-texts.ts';
import { useTypedText } from '../../lib/use-typed-text.ts';
import { DraftInput } from './draft-input.tsx';
import { ValueInput } from './value-input.tsx';
import { VariableUses } from './variable-uses.tsx';

/** One variable: typing into a field is one step; references follow a new name. The first takes the focus as the list opens. */
export function VariableRow({ variable, isFirst }: { readonly variable: Variable; readonly isFirst: boolean }) {
  const { t } = useTranslation('variables');
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const variables = useEditor((state) => state.document.variables);
  const { name } = variable;
  const refused = useRefusedTexts(['variables', name]).textOf('name');
  const change = (next: Variable, field?: string): void =>
    store
      .getState()
      .edit(changeVariableEdit(store.getState().document, name, next), 'variable', field && `variable ${field}`, { name: next.name });
  const checkText = (text: string) => checkVariableName(variables, text, name);
  // What refers to nothing yet would follow the names that come after a half-typed one.
  const isFree = (text: string) => usesOfVariable(store.getState().document, text).length === 0;
  return (
    <section className="weft-variable" aria-label={name}>
      <div className="weft-variable-line">
        <DraftInput
          field={`${name}.name`}
          label={t('of.name', { name })}
          isFirst={isFirst}
          value={name}
          readOnly={readOnly}
          check={checkText}
          // Names that collide must not reach the document; values may be wrong there for a while.
          accepts={(text, isLeft) => checkText(text).length === 0 && (isLeft || text === name || isFree(text))}
          refused={refused}
          onRefused={(text, value) =>
            store.getState().refuse(['variables', value, 'name'], text !== null && checkText(text).length > 0 ? text : null)
          }
          onCommit={(text) => change({ ...variable, name: text }, 'name')}
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
        onCommit={(value) => change({ ...variable, value }, `value ${name}`)}
      />
      <Description variable={variable} readOnly={readOnly} onCommit={(next) => change(next, `description ${name}`)} />
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
  const { description: value = '', ...rest } = variable;
  const description = useTypedText({
    value,
    onCommit: (text) => onCommit(text.trim() === '' ? rest : { ...rest, description: text.trim() }),
  });
  return (
    <TextInput
      aria-label={t('of.description', { name: variable.name })}
      placeholder={t('descriptionPlaceholder')}
      value={description.text}
      readOnly={readOnly}
      variant="unstyled"
      onChange={(event) => description.type(event.currentTarget.value)}
      onBlur={description.leave}
    />
  );
}
