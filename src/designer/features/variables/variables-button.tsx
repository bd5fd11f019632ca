import { Button, Drawer } from '@mantine/core';
import { IconVariable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useAction, useOfferActions } from '../../lib/actions.tsx';
import { GivesWay } from '../../ui/gives-way.tsx';
import { VariablesList } from './variables-list.tsx';
import './variables-list.css';

/** Opens the pipeline's variables; a problem with one of them opens it too. */
export function VariablesButton() {
  const { t } = useTranslation('variables');
  const count = useEditor((state) => state.document.variables.length);
  const clearFocus = useEditor((state) => state.clearFocus);
  const [opened, setOpened] = useOpened();
  const close = (): void => {
    setOpened(false);
    clearFocus();
  };
  const open = useAction('pipeline.variables');
  useOfferActions([
    { id: 'pipeline.variables', group: t('title'), label: t('button'), icon: <IconVariable size={16} />, run: () => setOpened(true) },
  ]);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconVariable size={16} aria-hidden />}
        aria-label={count > 0 ? `${t('button')} ${count}` : t('button')}
        title={t('button')}
        onClick={open?.run}
      >
        <GivesWay turn={3}>{t('button')}</GivesWay>
        {count > 0 ? (
          <>
            {' '}
            <span className="weft-variables-count weft-number">{count}</span>
          </>
        ) : null}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size={460}
        title={t('title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <VariablesList />
      </Drawer>
    </>
  );
}

/** Whether the drawer is open; the focus on a variable opens it. */
function useOpened(): readonly [boolean, (opened: boolean) => void] {
  const focus = useEditor((state) => state.focus);
  const [opened, setOpened] = useState(false);
  const [seen, setSeen] = useState(focus);
  if (focus !== seen) {
    setSeen(focus);
    if (focus !== null) setOpened(focus[0] === 'variables');
  }
  return [opened, setOpened];
}
