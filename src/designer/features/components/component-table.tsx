import { Badge, Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { categoryOf, descriptionOf, displayNameOf } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { firstParagraph } from '../../ui/documentation/parse-documentation.ts';
import { leadingRow } from '../../ui/leading-row.ts';

/** One row for each component; the name opens it. */
export function ComponentTable({
  components,
  onOpen,
}: {
  readonly components: readonly ComponentVersion[];
  readonly onOpen: (name: string) => void;
}) {
  const { t } = useTranslation('components');
  return (
    <Table highlightOnHover className="weft-components-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.name')}</Table.Th>
          <Table.Th>{t('column.category')}</Table.Th>
          <Table.Th>{t('column.jobType')}</Table.Th>
          <Table.Th>{t('column.version')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {components.map((component) => (
          <Row key={component.name} component={component} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ component, onOpen }: { readonly component: ComponentVersion; readonly onOpen: (name: string) => void }) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  const { definition } = component;
  return (
    <Table.Tr {...leadingRow(() => onOpen(component.name))}>
      <Table.Td>
        <div className="weft-components-name">
          <ComponentIcon definition={definition} size={30} />
          <div>
            <UnstyledButton className="weft-components-open" onClick={() => onOpen(component.name)}>
              {displayNameOf(definition, language)}
            </UnstyledButton>
            <div className="weft-components-about">{firstParagraph(descriptionOf(definition, language)) || component.name}</div>
          </div>
        </div>
      </Table.Td>
      <Table.Td>{categoryOf(definition, language).join(' / ')}</Table.Td>
      <Table.Td>{definition.spec.execution.jobType}</Table.Td>
      <Table.Td>
        <span className="weft-number">{component.version}</span>{' '}
        {component.builtIn ? (
          <Badge size="xs" variant="light" color="gray" tt="none">
            {t('builtIn')}
          </Badge>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
