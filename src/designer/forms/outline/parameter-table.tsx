import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/param/field.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { toField } from '#domain/param/to-field.ts';
import { AllowedValues } from './allowed-values.tsx';
import './outline.css';

const columns = ['name', 'type', 'default', 'allowed', 'description'] as const;

/** Parameters for reading, a row each: name, type, default, what is allowed, description. */
export function ParameterTable({ parameters }: { readonly parameters: readonly Parameter[] }) {
  const { t } = useTranslation('forms');
  if (parameters.length === 0) return <span className="weft-outline-dim">{t('noParameters')}</span>;
  return (
    <div className="weft-outline-table">
      <Table>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`outline.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parameters.map(toField).map((field, index) => (
            <Row key={`${field.name} ${index}`} field={field} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ field }: { readonly field: Field }) {
  const { t } = useTranslation('forms');
  const { name, label, type, control, description, required } = field;
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{label}</strong>
        {label === name ? null : <code className="weft-outline-dim"> {name}</code>}
        {required ? null : <span className="weft-outline-dim"> {t('outline.optional')}</span>}
      </Table.Td>
      <Table.Td>{type}</Table.Td>
      <Table.Td>
        <Default field={field} />
      </Table.Td>
      <Table.Td>
        <AllowedValues control={control} />
      </Table.Td>
      <Table.Td>{description}</Table.Td>
    </Table.Tr>
  );
}

function Default({ field: { default: text, control, required } }: { readonly field: Field }) {
  const { t } = useTranslation('forms');
  if (text === null) return <span className="weft-outline-dim">{t(required ? 'required' : 'notSet')}</span>;
  if (control.kind === 'switch') return t(text.toLowerCase() === 'true' ? 'on' : 'off');
  return text === '' ? <span className="weft-outline-dim">{t('empty')}</span> : <code className="weft-outline-default">{text}</code>;
}
