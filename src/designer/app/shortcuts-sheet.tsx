import { Kbd, Modal } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeKeys, keysOf, useActions, useOfferActions } from '../lib/actions.tsx';
import './shortcuts-sheet.css';

/** Keys that lists, trees and panels have by themselves. */
const moving = [
  { keys: ['Tab', 'shift+Tab'], text: 'keys.tab' },
  { keys: ['ArrowUp', 'ArrowDown'], text: 'keys.rows' },
  { keys: ['ArrowRight', 'ArrowLeft'], text: 'keys.fold' },
  { keys: ['Home', 'End'], text: 'keys.ends' },
  { keys: ['A … Z'], text: 'keys.type' },
  { keys: ['Enter'], text: 'keys.open' },
  { keys: ['Escape'], text: 'keys.leave' },
] as const;

/** What the mouse does on the canvas: with which keys held, and which of its gestures. */
const gestures = [
  { held: '', by: 'middleDrag', does: 'pan' },
  { held: 'Space', by: 'drag', does: 'pan' },
  { held: '', by: 'wheel', does: 'scroll' },
  { held: 'mod', by: 'wheel', does: 'zoom' },
  { held: 'shift', by: 'click', does: 'add' },
  { held: '', by: 'drag', does: 'select' },
  { held: '', by: 'doubleClick', does: 'insert' },
  { held: 'alt', by: 'drag', does: 'free' },
] as const;

/** All shortcuts by group, those of the place that is shown. */
export function ShortcutsSheet() {
  const { t } = useTranslation('app');
  const [opened, setOpened] = useState(false);
  useOfferActions([
    {
      id: 'app.shortcuts',
      group: t('commands.view'),
      label: t('shortcuts.title'),
      shortcut: '?',
      icon: <IconKeyboard size={20} stroke={1.7} aria-hidden />,
      run: () => setOpened(true),
    },
  ]);
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      size={860}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('shortcuts.close') }}
    >
      <Shortcuts />
    </Modal>
  );
}

function Shortcuts() {
  const { t } = useTranslation('app');
  const groups = Map.groupBy(
    useActions().filter((action) => keysOf(action).length > 0),
    (action) => action.group,
  );
  return (
    <div className="weft-shortcuts">
      {[...groups].map(([group, actions]) => (
        <Section
          key={group}
          title={group}
          rows={actions.map((action) => ({ label: action.label, keys: keysOf(action).map(describeKeys) }))}
        />
      ))}
      <Section
        title={t('shortcuts.mouse')}
        rows={gestures.map(({ held, by, does }) => ({
          label: t(`mouse.${does}`),
          keys: [...(held === '' ? [] : [describeKeys(held)]), t(`mouse.by.${by}`)],
        }))}
      />
      <Section title={t('shortcuts.moving')} rows={moving.map(({ keys, text }) => ({ label: t(text), keys: keys.map(describeKeys) }))} />
    </div>
  );
}

function Section({ title, rows }: { title: string; rows: readonly { readonly label: string; readonly keys: readonly string[] }[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ label, keys }) => (
          <div key={`${label} ${keys.join(' ')}`}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} size="xs">
                  {key}
                </Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
