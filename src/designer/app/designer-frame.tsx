import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useClipboardEvents } from '../editor/use-clipboard.ts';
import { Toolbar } from '../features/toolbar/toolbar.tsx';
import { useOfferActions } from '../lib/actions.tsx';
import { askForFocus } from '../lib/panel-focus.ts';
import { usePersonal } from '../lib/personal.ts';
import { PanelBoundary } from '../ui/panel-boundary.tsx';
import { ResizeHandle } from '../ui/resize-handle.tsx';
import { DesignerDrawer } from './designer-drawer.tsx';
import { LeftPanel } from './left-panel.tsx';
import { Canvas, HistoryButton, InspectorPanel, RunControl, VariablesButton } from './slots.tsx';
import { type PanelLayout, usePanelLayout } from './use-panel-layout.ts';
import './designer-frame.css';

/** Top bar, panels around the canvas, drawer below; everything but the canvas folds away. */
export function DesignerFrame() {
  const { t } = useTranslation('app');
  const [layout, setLayout] = usePanelLayout();
  useClipboardEvents();
  usePanelActions(layout, setLayout);
  return (
    <div className="weft-designer">
      <Toolbar history={<HistoryButton />} variables={<VariablesButton />} run={<RunControl />} />
      <div className="weft-designer-middle">
        {layout.leftOpen && (
          <aside className="weft-side weft-side-left" style={{ width: layout.left }} aria-label={t('panels.left')}>
            <LeftPanel />
            <ResizeHandle
              label={t('panels.resizeLeft')}
              edge="right"
              size={layout.left}
              min={180}
              max={420}
              onSize={(left) => setLayout({ left })}
            />
          </aside>
        )}
        <main className="weft-designer-canvas" aria-label={t('panels.canvas')}>
          <PanelBoundary>
            <Canvas />
          </PanelBoundary>
        </main>
        {layout.rightOpen && (
          <aside className="weft-side weft-side-right" style={{ width: layout.right }} aria-label={t('panels.inspector')}>
            <ResizeHandle
              label={t('panels.resizeRight')}
              edge="left"
              size={layout.right}
              min={240}
              max={560}
              onSize={(right) => setLayout({ right })}
            />
            <PanelBoundary>
              <InspectorPanel />
            </PanelBoundary>
          </aside>
        )}
      </div>
      <DesignerDrawer height={layout.drawer} onHeight={(drawer) => setLayout({ drawer })} />
    </div>
  );
}

function usePanelActions(layout: PanelLayout, setLayout: (change: Partial<PanelLayout>) => void) {
  const { t } = useTranslation('app');
  const group = t('commands.view');
  const [, setLeftTab] = usePersonal('leftTab');
  const show = (tab: 'palette' | 'outline') => {
    setLeftTab(tab);
    setLayout({ leftOpen: true });
    askForFocus(tab);
  };
  useOfferActions([
    {
      id: 'view.palette',
      group,
      label: t('panels.searchPalette'),
      shortcut: '/',
      icon: <IconSearch size={16} />,
      run: () => show('palette'),
    },
    { id: 'view.left', group, label: t('panels.toggleLeft'), shortcut: 'mod+B', run: () => setLayout({ leftOpen: !layout.leftOpen }) },
    {
      id: 'view.right',
      group,
      label: t('panels.toggleRight'),
      shortcut: 'alt+mod+B',
      run: () => setLayout({ rightOpen: !layout.rightOpen }),
    },
  ]);
}
