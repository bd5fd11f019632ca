import { useTranslation } from 'react-i18next';
import { usePersonal } from '../lib/personal.ts';
import { PanelBoundary } from '../ui/panel-boundary.tsx';
import { Tab, TabList } from '../ui/tab-list.tsx';
import { GraphMenuArea } from './graph-menu.tsx';
import { OutlinePanel, PalettePanel } from './slots.tsx';

/** What to build with, and what is there. */
export function LeftPanel() {
  const { t } = useTranslation('app');
  const [tab, setTab] = usePersonal('leftTab');
  return (
    <>
      <TabList label={t('panels.left')} className="weft-left-tabs">
        <Tab selected={tab === 'palette'} panel="weft-left-body" onSelect={() => setTab('palette')}>
          {t('panels.palette')}
        </Tab>
        <Tab selected={tab === 'outline'} panel="weft-left-body" onSelect={() => setTab('outline')}>
          {t('panels.outline')}
        </Tab>
      </TabList>
      <div className="weft-left-body" id="weft-left-body" role="tabpanel" aria-label={t(`panels.${tab}`)}>
        <PanelBoundary resetKey={tab}>
          {tab === 'palette' ? (
            <PalettePanel />
          ) : (
            <GraphMenuArea className="weft-left-graph">
              <OutlinePanel />
            </GraphMenuArea>
          )}
        </PanelBoundary>
      </div>
    </>
  );
}
