import { Menu, Text, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findNode } from '#domain/pipeline/node-index.ts';
import { usesOfVariable } from '../../editor/change-variable-edit.ts';
import { useEditor } from '../../editor/editor-provider.tsx';

/** How often a variable is used, and a way to each place. */
export function VariableUses({ name }: { readonly name: string }) {
  const { t } = useTranslation('variables');
  const document = useEditor((state) => state.document);
  const focusOn = useEditor((state) => state.focusOn);
  const uses = useMemo(() => usesOfVariable(document, name), [document, name]);
  if (uses.length === 0) return <Text className="weft-variable-uses">{t('unused')}</Text>;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className="weft-variable-uses" data-used>
          {t('uses', { count: uses.length })}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={260} style={{ overflowY: 'auto' }}>
        {uses.map(({ node, parameter }) => {
          const label = findNode(document, node)?.label ?? node;
          return (
            <Menu.Item
              key={`${node} ${parameter}`}
              aria-label={t('goTo', { node: label, parameter })}
              onClick={() => focusOn(['nodes', node, 'parameters', parameter])}
            >
              {label} · {parameter}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
