import { SegmentedControl, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { UpgradeField } from '#domain/pipeline/plan-upgrade.ts';
import { canChoose, choiceOf, type UpgradeChoice, type UpgradeChoices, upgradeKey } from '#domain/pipeline/upgrade-node.ts';
import { useLanguage } from '../../lib/i18n.ts';
import './upgrade-table.css';

/** Names what a table is about as people know it. */
interface UpgradeNames {
  readonly field: (field: UpgradeField) => string;
  readonly value: (room: UpgradeField['room'], text: string) => string;
  readonly issue: (issue: Issue) => Issue;
}

interface UpgradeTableProps {
  readonly names: UpgradeNames;
  readonly fields: readonly UpgradeField[];
  readonly choices: UpgradeChoices;
  readonly onChoose: (field: UpgradeField, choice: UpgradeChoice) => void;
}

/** A row for each field that an upgrade touches or keeps, with the reason where something does not fit. */
export function UpgradeTable({ names, fields, choices, onChoose }: UpgradeTableProps) {
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
          <Row
            key={upgradeKey(field)}
            names={names}
            field={field}
            choice={choiceOf(field, choices)}
            onChoose={(choice) => onChoose(field, choice)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface RowProps {
  readonly names: UpgradeNames;
  readonly field: UpgradeField;
  readonly choice: UpgradeChoice;
  readonly onChoose: (choice: UpgradeChoice) => void;
}

function Row({ names, field, choice, onChoose }: RowProps) {
  const { t } = useTranslation('forms');
  const language = useLanguage();
  const name = names.field(field);
  const shown = (text: string | null) => (text === null ? null : names.value(field.room, text));
  return (
    <Table.Tr data-fate={field.fate}>
      <Table.Td>
        {name} <span className="weft-upgrade-sub">{t(`upgrade.room.${field.room}`)}</span>
      </Table.Td>
      <Table.Td>
        <Value text={shown(field.before)} />
      </Table.Td>
      <Table.Td>
        <Value text={shown(textAfter(field, choice))} />
      </Table.Td>
      <Table.Td>
        <strong>{t(`upgrade.fate.${field.fate}`)}</strong>
        {field.issues.map((issue) => (
          <div key={issue.code} className="weft-upgrade-sub">
            {describeIssue(names.issue(issue), language)}
          </div>
        ))}
      </Table.Td>
      <Table.Td>
        {canChoose(field) ? (
          <SegmentedControl
            size="xs"
            aria-label={t('upgrade.choice', { name })}
            data={[
              { value: 'keep', label: t('upgrade.keep') },
              { value: 'reset', label: t('upgrade.reset') },
            ]}
            value={choice}
            onChange={(next) => onChoose(next === 'keep' ? 'keep' : 'reset')}
          />
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

/** What the field will hold by the choice that stands. */
function textAfter({ fate, before, reset }: UpgradeField, choice: UpgradeChoice): string | null {
  if (fate === 'gone') return null;
  return fate !== 'new' && choice === 'keep' ? before : reset;
}

function Value({ text }: { readonly text: string | null }) {
  const { t } = useTranslation('forms');
  return text === null ? (
    <span className="weft-upgrade-sub weft-upgrade-unset">{t('upgrade.unset')}</span>
  ) : (
    <code className="weft-upgrade-value">{text}</code>
  );
}
