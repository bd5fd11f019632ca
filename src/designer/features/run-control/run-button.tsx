import { Button, Group, Popover } from '@mantine/core';
import { IconListSearch, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasErrors } from '#domain/issue/create-issue.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { describeShortcut, useOfferActions } from '../../lib/actions.tsx';
import { usePopup } from '../../lib/popups.ts';
import { commitTyping } from '../../lib/typing.ts';
import { PreviewSummary } from './preview-summary.tsx';
import { RunMenu } from './run-menu.tsx';
import { allAnew, allOfIt, type RunWish } from './run-wish.ts';
import { useGlance } from './use-glance.ts';
import { problemsOf } from './use-obstacle.ts';
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
  const ways = useRunWays();
  const whole = ways.find(({ id }) => id === 'all');
  const { obstacle = null, why = null } = whole ?? {};
  const blocked = obstacle !== null;
  const glance = useGlance();
  const [menuOpened, setMenuOpened] = useState(false);
  usePopup(glance.wish !== null && !menuOpened, glance.close);
  const isBarred = ways.some((way) => way.obstacle !== null && way.wish === glance.wish);
  const looked = usePreview(starting || isBarred ? null : glance.wish);
  const start = (chosen: RunWish) => {
    glance.close();
    commitTyping();
    editor.getState().checkNow();
    if (hasErrors(problemsOf(editor, chosen))) onProblems();
    else onStart(chosen);
  };
  useOfferActions([
    ...ways.map((way) => ({
      id: `run.${way.id}`,
      group: t('group'),
      label: way.label,
      icon: way.icon,
      ...(way.id === 'all' && { shortcut }),
      ...(way.wish !== null && way.why !== null && { obstacle: way.why }),
      lack: t(starting ? 'lack.starting' : way.id === 'selected' ? 'lack.several' : 'lack.one'),
      enabled: !starting && way.wish !== null && (way.obstacle === null || (way.id === 'all' && way.obstacle === 'problems')),
      run: () => way.wish && start(way.wish),
    })),
    {
      id: 'run.preview',
      group: t('group'),
      label: t('preview.open'),
      icon: <IconListSearch size={16} />,
      shortcut: previewShortcut,
      ...(why !== null && { obstacle: why }),
      lack: t('lack.starting'),
      enabled: !starting && !blocked,
      run: () => glance.pin(allOfIt),
    },
  ]);
  const hint = why ?? `${t('all')} (${describeShortcut(shortcut)})`;
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
            aria-description={obstacle === 'problems' ? t('obstacle.leads') : hint}
            {...(blocked ? { 'aria-disabled': true, 'data-disabled': true } : {})}
            {...glance.pointing(allOfIt)}
            onClick={() => {
              if (!blocked || obstacle === 'problems') start(allOfIt);
            }}
          >
            {t('run')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown {...glance.staying}>
          {blocked ? hint : <PreviewSummary preview={looked.preview} error={looked.error} />}
          {obstacle === 'problems' && (
            <Group gap={8} className="weft-preview-ways">
              <Button variant="default" onClick={() => start(allOfIt)}>
                {t('problems')}
              </Button>
            </Group>
          )}
          {!blocked && (
            <Group gap={8} className="weft-preview-ways">
              {glance.pinned && (
                <Button data-autofocus disabled={looked.isRefused} onClick={() => start(allOfIt)}>
                  {t('preview.start')}
                </Button>
              )}
              {looked.preview?.tasks.some(({ outcome }) => outcome === 'reused') && (
                <Button variant="default" onClick={() => start(allAnew)}>
                  {t('fresh')}
                </Button>
              )}
            </Group>
          )}
        </Popover.Dropdown>
      </Popover>
      <RunMenu
        ways={ways}
        glance={glance}
        looked={looked}
        starting={starting}
        why={obstacle === 'problems' ? null : why}
        opened={menuOpened}
        onOpened={setMenuOpened}
        onStart={start}
      />
    </Button.Group>
  );
}
