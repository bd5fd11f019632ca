import { Button, Group, Menu, Popover } from '@mantine/core';
import { IconChevronDown, IconListSearch, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { describeShortcut, useOfferActions } from '../../lib/actions.tsx';
import { commitTyping } from '../../lib/typing.ts';
import { PreviewSummary } from './preview-summary.tsx';
import type { RunWish } from './run-wish.ts';
import { useGlance } from './use-glance.ts';
import { useObstacle } from './use-obstacle.ts';
import { usePreview } from './use-preview.ts';
import { useRunWays } from './use-run-ways.tsx';

interface RunButtonProps {
  readonly starting: boolean;
  readonly onStart: (wish: RunWish) => void;
  /** Shows what stands in the way. */
  readonly onProblems: () => void;
}

const shortcut = 'mod+Enter';
const previewShortcut = 'shift+mod+Enter';

/**
 * Runs all, or the part around what is selected; while it is pointed at, the canvas shows what would run. Where something
 * stands in the way it says what, and a click shows it.
 */
export function RunButton({ starting, onStart, onProblems }: RunButtonProps) {
  const { t } = useTranslation('run-control');
  const editor = useEditorStore();
  const obstacle = useObstacle();
  const blocked = obstacle !== null;
  const ways = useRunWays();
  const glance = useGlance();
  const [menuOpened, setMenuOpened] = useState(false);
  const wish = starting || blocked ? null : glance.wish;
  const { preview, error } = usePreview(wish);
  const start = (chosen: RunWish) => {
    glance.close();
    commitTyping();
    if (
      editor
        .getState()
        .checkNow()
        .some(({ severity }) => severity === 'error')
    )
      onProblems();
    else onStart(chosen);
  };
  useOfferActions([
    ...ways.map(({ id, label, icon, wish: wanted }) => ({
      id: `run.${id}`,
      group: t('group'),
      label,
      icon,
      ...(id === 'all' && { shortcut }),
      ...(blocked && { obstacle: t(`obstacle.${obstacle}`) }),
      enabled: !starting && wanted !== null && (!blocked || (id === 'all' && obstacle === 'problems')),
      run: () => wanted && start(wanted),
    })),
    {
      id: 'run.preview',
      group: t('group'),
      label: t('preview.open'),
      icon: <IconListSearch size={16} />,
      shortcut: previewShortcut,
      ...(blocked && { obstacle: t(`obstacle.${obstacle}`) }),
      enabled: !starting && !blocked,
      run: () => glance.pin({ reuse: true }),
    },
  ]);
  const hint = blocked ? t(`obstacle.${obstacle}`) : `${t('all')} (${describeShortcut(shortcut)})`;
  return (
    <Button.Group>
      <Popover
        opened={glance.wish !== null && !menuOpened}
        onChange={(opened) => !opened && glance.close()}
        position="bottom-end"
        width={340}
        trapFocus={glance.pinned}
        returnFocus={glance.pinned}
        withRoles={glance.pinned}
      >
        <Popover.Target>
          <Button
            leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
            loading={starting}
            aria-description={hint}
            {...(blocked ? { 'aria-disabled': true, 'data-disabled': true } : {})}
            {...glance.pointing({ reuse: true })}
            onClick={() => {
              if (!blocked || obstacle === 'problems') start({ reuse: true });
            }}
          >
            {t('run')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown {...glance.staying}>
          {blocked ? hint : <PreviewSummary preview={preview} error={error} />}
          {!blocked && (
            <Group gap={8} mt={12}>
              {glance.pinned && (
                <Button
                  data-autofocus
                  disabled={preview?.issues.some(({ severity }) => severity === 'error') ?? false}
                  onClick={() => start({ reuse: true })}
                >
                  {t('preview.start')}
                </Button>
              )}
              {preview?.tasks.some(({ outcome }) => outcome === 'reused') && (
                <Button variant="default" onClick={() => start({ reuse: false })}>
                  {t('fresh')}
                </Button>
              )}
            </Group>
          )}
        </Popover.Dropdown>
      </Popover>
      <Menu
        position="bottom-end"
        width={340}
        opened={menuOpened}
        onChange={setMenuOpened}
        onOpen={() => glance.pin({ reuse: true })}
        onClose={glance.close}
      >
        <Menu.Target>
          <Button px={6} aria-label={t('more')} className="weft-run-more" disabled={starting || blocked}>
            <IconChevronDown size={14} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ways.map(({ id, label, icon, wish: wanted }) => (
            <Menu.Item
              key={id}
              leftSection={icon}
              disabled={wanted === null}
              onMouseEnter={() => wanted && glance.pin(wanted)}
              onFocus={() => wanted && glance.pin(wanted)}
              onClick={() => wanted && start(wanted)}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <div className="weft-preview-in-menu">
            <PreviewSummary preview={preview} error={error} />
          </div>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
