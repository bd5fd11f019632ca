import { Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor, useNode, useSelectedNodeId } from '../../editor/editor-provider.tsx';
import { describeShortcut, useOfferActions } from '../../lib/actions.tsx';
import { useSession } from '../../lib/api.ts';
import type { RunSelection } from './use-start-run.ts';

interface RunButtonProps {
  readonly starting: boolean;
  readonly onStart: (selection: RunSelection) => void;
  /** Shows what stands in the way. */
  readonly onProblems: () => void;
}

const shortcut = 'mod+Enter';
const parts = ['from', 'to', 'only'] as const;

/** Runs all, or the part around the selected node. Where something stands in the way it says what, and a click shows it. */
export function RunButton({ starting, onStart, onProblems }: RunButtonProps) {
  const { t } = useTranslation('run-control');
  const obstacle = useObstacle();
  const selected = useSelectedNodeId();
  const { node } = useNode(selected);
  const blocked = obstacle !== null;
  const runAll = () => (obstacle === 'problems' ? onProblems() : onStart({}));
  const runPart = (part: (typeof parts)[number]) => selected !== undefined && onStart({ [part]: selected });
  useOfferActions([
    {
      id: 'run.all',
      group: t('group'),
      label: t('all'),
      shortcut,
      enabled: !starting && obstacle !== 'readOnly' && obstacle !== 'empty',
      run: runAll,
    },
    ...parts.map((part) => ({
      id: `run.${part}`,
      group: t('group'),
      label: t(part),
      enabled: !starting && !blocked && selected !== undefined,
      run: () => runPart(part),
    })),
  ]);
  const hint = blocked ? t(`obstacle.${obstacle}`) : `${t('all')} (${describeShortcut(shortcut)})`;
  return (
    <Button.Group>
      <Tooltip label={hint} multiline maw={280}>
        <Button
          leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
          loading={starting}
          {...(blocked ? { 'aria-disabled': true, 'data-disabled': true, 'aria-description': hint } : {})}
          onClick={() => {
            if (!blocked || obstacle === 'problems') runAll();
          }}
        >
          {t('run')}
        </Button>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button px={6} aria-label={t('more')} className="weft-run-more" disabled={starting || blocked}>
            <IconChevronDown size={14} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={runAll}>{t('all')}</Menu.Item>
          <Menu.Divider />
          <Menu.Label>{node === undefined ? t('selectNode') : (node.label ?? node.id)}</Menu.Label>
          {parts.map((part) => (
            <Menu.Item key={part} disabled={selected === undefined} onClick={() => runPart(part)}>
              {t(part)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

/** Why the pipeline can't run now. */
function useObstacle(): 'empty' | 'problems' | 'conflict' | 'readOnly' | null {
  const session = useSession();
  const mayRun = session.data?.permissions.includes('run') ?? true;
  return useEditor(({ document, issues, saveState }) => {
    if (!mayRun) return 'readOnly';
    if (document.nodes.length === 0) return 'empty';
    if (issues.some(({ severity }) => severity === 'error')) return 'problems';
    return saveState === 'conflict' ? 'conflict' : null;
  });
}
