import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemaHelp } from '#files/schema-help/propose.ts';
import type { SchemaWords } from '../../forms/code/schema-extension.ts';
import { useLanguage } from '../../lib/i18n.ts';

const typeNames = ['string', 'number', 'boolean', 'object', 'array'] as const;

/** What the schema of the component file says, in the reader's language. */
export function useSchemaWords(): SchemaWords {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  return useMemo(
    () => ({
      required: t('schema.required'),
      describe: (help) => [help.description[language] || help.description.en, ...takes(help, t)].filter((line) => line !== ''),
    }),
    [t, language],
  );
}

/** What may be written: the values that there are, else the type and how long it may be. */
function takes({ values, types, maxLength }: SchemaHelp, t: TFunction<'wizard'>): string[] {
  if (values.length > 0) return [t('schema.oneOf', { values: values.join(', ') })];
  const names = typeNames.filter((name) => types.includes(name)).map((name) => t(`schema.type.${name}`));
  return [...(names.length === 0 ? [] : [names.join(' · ')]), ...(maxLength === null ? [] : [t('schema.maxLength', { count: maxLength })])];
}
