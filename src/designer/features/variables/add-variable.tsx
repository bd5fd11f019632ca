import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { checkValue } from '#domain/param/check-value.ts';
import { paramTypeNames, type ParamTypeName } from '#domain/param/parameter.ts';
import { checkVariableName } from '../../editor/check-variable-name.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useLanguage } from '../../lib/i18n.ts';

const blank = { name: '', value: '' };

/** A form for a new variable; what is wrong is said when one tries to add it. */
export function AddVariable({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useTranslation('variables');
  const language = useLanguage();
  const variables = useEditor((state) => state.document.variables);
  const edit = useEditor((state) => state.edit);
  const [type, setType] = useState<ParamTypeName>('Float');
  const [{ name, value }, setText] = useState(blank);
  const [tried, setTried] = useState(false);
  const [nameIssue] = checkVariableName(variables, name, null);
  const valueIssue = checkValue({ type }, value, [])[0];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (nameIssue !== undefined || valueIssue !== undefined) return;
    edit({ type: 'variable.set', name, variable: { name, type, value } }, 'variable', undefined, { name });
    setText(blank);
    setTried(false);
  };
  return (
    <form className="weft-variable weft-variable-new" aria-label={t('add.title')} onSubmit={submit} noValidate>
      <h3 className="weft-variable-heading">{t('add.title')}</h3>
      <div className="weft-variable-line">
        <TextInput
          style={{ flex: 1 }}
          label={t('name')}
          data-autofocus={isFirst || undefined}
          value={name}
          spellCheck={false}
          autoComplete="off"
          error={tried && nameIssue !== undefined ? describeIssue(nameIssue, language) : false}
          onChange={(event) => setText({ name: event.currentTarget.value, value })}
        />
        <Select
          label={t('type')}
          w={92}
          data={[...paramTypeNames]}
          value={type}
          allowDeselect={false}
          onChange={(next) => setType(paramTypeNames.find((known) => known === next) ?? type)}
        />
      </div>
      {type === 'Bool' ? (
        <Select
          label={t('value')}
          data={['true', 'false']}
          value={value}
          error={tried && valueIssue !== undefined ? describeIssue(valueIssue, language) : false}
          onChange={(next) => setText({ name, value: next ?? '' })}
        />
      ) : (
        <TextInput
          label={t('value')}
          value={value}
          spellCheck={false}
          autoComplete="off"
          error={tried && valueIssue !== undefined ? describeIssue(valueIssue, language) : false}
          onChange={(event) => setText({ name, value: event.currentTarget.value })}
        />
      )}
      <Button type="submit" variant="light" leftSection={<IconPlus size={14} aria-hidden />} style={{ alignSelf: 'flex-start' }}>
        {t('add')}
      </Button>
    </form>
  );
}
