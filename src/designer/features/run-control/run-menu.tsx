import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PreviewSummary } from './preview-summary.tsx';
import type { RunWish } from './run-wish.ts';
import type { useGlance } from './use-glance.ts';
import type { usePreview } from './use-preview.ts';
import type { RunWay } from './use-run-ways.tsx';

interface RunMenuProps {
  readonly ways: readonly RunWay[];
  readonly glance: ReturnType<typeof useGlance>;
  readonly looked: ReturnType<typeof usePreview>;
  readonly disabled: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onStart: (wish: RunWish) => void;
}

/** Every way to run. The one that has the focus is looked at below: what it would do, or why it can't be done. */
export function RunMenu({ ways, glance, looked, disabled, opened, onOpened, onStart }: RunMenuProps) {
  const { t } = useTranslation('run-control');
  const shown = ways.find(({ wish }) => wish === glance.wish);
  return (
    <Menu
      position="bottom-end"
      width={340}
      opened={opened}
      onChange={onOpened}
      onOpen={() => ways[0]?.wish && glance.pin(ways[0].wish)}
      onClose={glance.close}
    >
      <Menu.Target>
        <Button px={6} aria-label={t('more')} className="weft-run-more" disabled={disabled}>
          <IconChevronDown size={14} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((way) => (
          <RunMenuItem key={way.id} way={way} onLook={glance.pin} onStart={onStart} />
        ))}
        <Menu.Divider />
        <div className="weft-preview-in-menu">
          {shown?.why ? <Text>{shown.why}</Text> : <PreviewSummary preview={looked.preview} error={looked.error} />}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

interface RunMenuItemProps {
  readonly way: RunWay;
  readonly onLook: (wish: RunWish) => void;
  readonly onStart: (wish: RunWish) => void;
}

/** One way to run. One that is barred can still be looked at; that of all leads to the problems. */
function RunMenuItem({ way: { id, label, icon, wish, obstacle, why }, onLook, onStart }: RunMenuItemProps) {
  const leads = obstacle === null || (id === 'all' && obstacle === 'problems');
  return (
    <Menu.Item
      leftSection={icon}
      disabled={wish === null}
      {...(why !== null && { 'aria-disabled': true, 'aria-description': why })}
      closeMenuOnClick={leads}
      onFocus={() => wish && onLook(wish)}
      onClick={() => wish && leads && onStart(wish)}
    >
      {label}
    </Menu.Item>
  );
}
