import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChartBar,
  IconChevronDown,
  IconChevronUp,
  IconFileText,
  IconLayoutBottombar,
  IconListCheck,
} from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblems } from '../editor/use-problems.ts';
import { worstProblems } from '../editor/worst-problems.ts';
import { useOfferActions } from '../lib/actions.tsx';
import { formatNumber } from '../lib/format-number.ts';
import { useLanguage } from '../lib/i18n.ts';
import { askForFocus, returnFocus, usePanelFocus } from '../lib/panel-focus.ts';
import { useFailures } from '../live/failures.ts';
import { Later } from '../ui/later.tsx';
import { PanelBoundary } from '../ui/panel-boundary.tsx';
import { ResizeHandle } from '../ui/resize-handle.tsx';
import { Tab, TabList } from '../ui/tab-list.tsx';
import type { DesignerSearch } from './router.tsx';
import { LogsPanel, PlanPanel, ProblemsPanel, ResultsPanel } from './slots.tsx';

type DrawerTab = NonNullable<DesignerSearch['panel']>;

const tabs = ['problems', 'logs', 'results', 'plan'] as const satisfies readonly DrawerTab[];
const icons: Readonly<Record<DrawerTab, ReactNode>> = {
  problems: <IconAlertTriangle size={16} />,
  logs: <IconFileText size={16} />,
  results: <IconChartBar size={16} />,
  plan: <IconListCheck size={16} />,
};
const panels: Readonly<Record<DrawerTab, ComponentType>> = {
  problems: ProblemsPanel,
  logs: LogsPanel,
  results: ResultsPanel,
  plan: PlanPanel,
};
const panelId = 'weft-drawer-body';
const route = getRouteApi('/pipelines/$id');

/** The drawer below the canvas; which tab is open stands in the address. */
export function DesignerDrawer({ height, onHeight }: { height: number; onHeight: (height: number) => void }) {
  const { t } = useTranslation('app');
  const { panel: open } = route.useSearch();
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const [last, setLast] = useState<DrawerTab>('problems');
  const show = (panel: DrawerTab | undefined) => {
    if (panel) setLast(panel);
    void navigate({ search: (known) => ({ ...known, panel }), replace: true });
  };
  const toggle = () => show(open ? undefined : last);
  const bar = useRef<HTMLDivElement>(null);
  usePanelFocus('drawer', () => bar.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(), open === last);
  /** As keys do it: the focus goes there, and back to where it was. */
  const go = (panel: DrawerTab) => {
    show(panel);
    askForFocus('drawer');
  };
  const leave = () => {
    if (document.activeElement?.closest('.weft-drawer')) returnFocus();
    show(undefined);
  };
  useOfferActions([
    {
      id: 'view.drawer',
      group: t('commands.view'),
      label: t('panels.toggleDrawer'),
      shortcut: 'mod+J',
      icon: <IconLayoutBottombar size={16} />,
      run: () => (open ? leave() : go(last)),
    },
    ...tabs.map((tab) => ({
      id: `view.${tab}`,
      group: t('commands.view'),
      label: t(`panels.${tab}`),
      icon: icons[tab],
      run: () => go(tab),
    })),
  ]);
  const Panel = open && panels[open];
  return (
    <section className="weft-drawer" style={Panel ? { height } : undefined} aria-label={t('panels.drawer')}>
      {Panel && <ResizeHandle label={t('panels.resizeDrawer')} edge="top" size={height} min={120} max={640} onSize={onHeight} />}
      <div ref={bar} className="weft-drawer-bar">
        <Later>
          <TabList label={t('panels.drawer')} className="weft-drawer-tabs">
            {tabs.map((tab) => (
              <Tab
                key={tab}
                selected={tab === open}
                reachable={open === undefined && tab === 'problems'}
                panel={panelId}
                onSelect={() => show(tab === open ? undefined : tab)}
              >
                {t(`panels.${tab}`)}
                {tab === 'problems' && <ProblemCount />}
              </Tab>
            ))}
          </TabList>
          <Tooltip label={t(Panel ? 'panels.fold' : 'panels.unfold')}>
            <ActionIcon
              ml="auto"
              size="sm"
              aria-label={t(Panel ? 'panels.fold' : 'panels.unfold')}
              aria-expanded={open !== undefined}
              onClick={toggle}
            >
              {Panel ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
            </ActionIcon>
          </Tooltip>
        </Later>
      </div>
      {Panel && (
        <div className="weft-drawer-body" id={panelId} role="tabpanel" aria-label={t(`panels.${open}`)}>
          <Later>
            <PanelBoundary resetKey={open}>
              <Panel />
            </PanelBoundary>
          </Later>
        </div>
      )}
    </section>
  );
}

/** Counts failed tasks with the errors: both keep the pipeline from giving its results. */
function ProblemCount() {
  const language = useLanguage();
  const failures = useFailures().length;
  const worst = worstProblems(useProblems());
  const errors = failures + (worst?.severity === 'error' ? worst.count : 0);
  const shown = errors > 0 ? { severity: 'error', count: errors } : worst;
  if (shown === null) return null;
  return (
    <span className="weft-tab-count weft-number" data-severity={shown.severity}>
      {formatNumber(shown.count, language)}
    </span>
  );
}
