import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconCornerDownRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { usePopup } from '../../lib/popups.ts';
import { PreviewSummary } from './preview-summary.tsx';
import { allOfIt, type RunWish } from './run-wish.ts';
import type { useGlance } from './use-glance.ts';
import type { usePreview } from './use-preview.ts';
import type { RunWay } from './use-run-ways.tsx';

interface RunMenuProps {
  readonly ways: readonly RunWay[];
  readonly glance: ReturnType<typeof useGlance>;
  readonly looked: ReturnType<typeof usePreview>;
  readonly starting: boolean;
  /** Why nothing can run, whatever it is. It is shown where the menu would be. */
  readonly why: string | null;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onStart: (wish: RunWish) => void;
}

const lookId = 'weft-run-look';

/** Every way to run. The one that has the focus is looked at below: what it would do, or why it can't be done. */
export function RunMenu({ ways, glance, looked, starting, why, opened, onOpened, onStart }: RunMenuProps) {
  const { t } = useTranslation('run-control');
  usePopup(opened, () => {
    onOpened(false);
    glance.close();
  });
  const shown = ways.find(({ wish }) => wish === glance.wish);
  const isWhole = ({ whole }: RunWay) => whole !== null && whole === glance.wish;
  const isRefused = (way: RunWay) => isWhole(way) || (way === shown && looked.isRefused);
  const isMissing = (way: RunWay) => isWhole(way) || (way === shown && way.whole !== null && looked.isOnlyMissing);
  return (
    <Menu
      position="bottom-end"
      width={340}
      opened={opened}
      onChange={(next) => onOpened(next && why === null)}
      onOpen={() => why === null && glance.pin(allOfIt)}
      onClose={glance.close}
    >
      <Menu.Target>
        <Button
          px={6}
          aria-label={t('more')}
          className="weft-run-more"
          disabled={starting}
          {...(why !== null && { 'aria-disabled': true, 'data-disabled': true, 'aria-description': why, ...glance.pointing(allOfIt) })}
        >
          <IconChevronDown size={14} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((way) => (
          <Fragment key={way.id}>
            <RunMenuItem way={way} refused={isRefused(way)} onLook={glance.pin} onStart={onStart} />
            {isMissing(way) && <WayOn wish={way.whole} label={t('missing')} onLook={glance.pin} onStart={onStart} />}
            {way.id === 'all' && way.obstacle === 'problems' && (
              <WayOn wish={way.wish} label={t('problems')} onLook={glance.pin} onStart={onStart} />
            )}
          </Fragment>
        ))}
        <Menu.Divider />
        <div className="weft-preview-in-menu" id={lookId}>
          {shown?.why ? <Text>{shown.why}</Text> : <PreviewSummary preview={looked.preview} error={looked.error} />}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

interface Looked {
  /** The item that has the focus is looked at. */
  readonly onLook: (wish: RunWish) => void;
  readonly onStart: (wish: RunWish) => void;
}

/** One way to run. One that is barred, or refused by what was looked at, stays; that of all leads to the problems. */
function RunMenuItem({ way, refused, onLook, onStart }: Looked & { readonly way: RunWay; readonly refused: boolean }) {
  const { id, label, icon, wish, obstacle, why } = way;
  const leads = !refused && (obstacle === null || (id === 'all' && obstacle === 'problems'));
  return (
    <Menu.Item
      leftSection={icon}
      disabled={wish === null}
      {...((refused || why !== null) && { 'aria-disabled': true, 'aria-describedby': lookId })}
      closeMenuOnClick={leads}
      onFocus={() => wish && onLook(wish)}
      onClick={() => wish && leads && onStart(wish)}
    >
      {label}
    </Menu.Item>
  );
}

/** What can be done where a way is refused: the same with what makes the results that it needs, or a look at the problems. */
function WayOn({ wish, label, onLook, onStart }: Looked & { readonly wish: RunWish | null; readonly label: string }) {
  if (wish === null) return null;
  return (
    <Menu.Item
      className="weft-run-missing"
      leftSection={<IconCornerDownRight size={16} />}
      onFocus={() => onLook(wish)}
      onClick={() => onStart(wish)}
    >
      {label}
    </Menu.Item>
  );
}
