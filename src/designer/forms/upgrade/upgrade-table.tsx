import { SegmentedControl, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { UpgradeField } from '#domain/pipeline/plan-upgrade.ts';
import { canChoose, choiceOf, type UpgradeChoice, type UpgradeChoices, upgradeKey } from '#domain/pipeline/upgrade-node.ts';
import { useLanguage } from '../../lib/i18n.ts';
import './upgrade-table.css';

interface UpgradeTableProps {
  readonly fields: readonly UpgradeField[];
  readonly choices: UpgradeChoices;
  readonly onChoose: (field: UpgradeField, choice: UpgradeChoice) => void;
}

/** A row for each field that an upgrade touches or keeps, with the reason where something does not fit. */
export function UpgradeTable({ fields, choices, onChoose }: UpgradeTableProps) {
  const { t } = useTranslation('forms');
  if (fields.length === 0) return <Text c="dimmed">{t('upgrade.nothing')}</Text>;
  return (
    <Table className="weft-upgrade-table" aria-label={t('upgrade.fields')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('upgrade.field')}</Table.Th>
          <Table.Th>{t('upgrade.now')}</Table.Th>
          <Table.Th>{t('upgrade.then')}</Table.Th>
          <Table.Th colSpan={2}>{t('upgrade.happens')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fields.map((field) => (
          <Row key={upgradeKey(field)} field={field} choice={choiceOf(field, choices)} onChoose={(choice) => onChoose(field, choice)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row(props: { readonly field: UpgradeField; readonly choice: UpgradeChoice; readonly onChoose: (choice: UpgradeChoice) => void }) {
  const { t } = useTranslation('forms');
  const language = useLanguage();
  const { field, choice } = props;
  return (
    <Table.Tr data-fate={field.fate}>
      <Table.Td>
        {field.name} <span className="weft-upgrade-sub">{t(`upgrade.room.${field.room}`)}</span>
      </Table.Td>
      <Table.Td>
        <Value text={field.before} />
      </Table.Td>
      <Table.Td>
        <AfterValue field={field} choice={choice} />
      </Table.Td>
      <Table.Td>
        <strong>{t(`upgrade.fate.${field.fate}`)}</strong>
        {field.issues.map((issue) => (
          <div key={issue.code} className="weft-upgrade-sub">
            {describeIssue(issue, language)}
          </div>
        ))}
      </Table.Td>
      <Table.Td>
        {canChoose(field) ? (
          <SegmentedControl
            size="xs"
            aria-label={t('upgrade.choice', { name: field.name })}
            data={[
              { value: 'keep', label: t('upgrade.keep') },
              { value: 'reset', label: t('upgrade.reset') },
            ]}
            value={choice}
            onChange={(next) => props.onChoose(next === 'keep' ? 'keep' : 'reset')}
          />
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

/** What the field will hold by the choice that stands. */
function AfterValue({ field, choice }: { readonly field: UpgradeField; readonly choice: UpgradeChoice }) {
  if (field.fate === 'gone') return <Value text={null} />;
  return <Value text={field.fate !== 'new' && choice === 'keep' ? field.before : field.reset} />;
}

function Value({ text }: { readonly text: string | null }) {
  const { t } = useTranslation('forms');
  return text === null ? (
    <span className="weft-upgrade-sub">{t('upgrade.unset')}</span>
  ) : (
    <code className="weft-upgrade-value">{text}</code>
  );
}
