import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClipboardEvents } from '../editor/use-clipboard.ts';
import { Canvas } from '../features/canvas/canvas.tsx';
import { Toolbar } from '../features/toolbar/toolbar.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { Later } from '../ui/later.tsx';
import { PanelBoundary } from '../ui/panel-boundary.tsx';
import { ResizeHandle } from '../ui/resize-handle.tsx';
import { DesignerDrawer } from './designer-drawer.tsx';
import { GraphMenuArea } from './graph-menu.tsx';
import { LeftPanel } from './left-panel.tsx';
import { PanelActions } from './panel-actions.tsx';
import { Arrange, HistoryButton, InspectorPanel, Replace, RunControl, ShownRun, VariablesButton } from './slots.tsx';
import { usePanelLayout } from './use-panel-layout.ts';
import { useSealOnLeave } from './use-seal-on-leave.ts';
import { useSelectionInView } from './use-selection-in-view.ts';
import { VersionsPlace } from './versions-place.tsx';
import './designer-frame.css';

/** Top bar, panels around the canvas, drawer below; everything but the canvas folds away. */
export function DesignerFrame() {
  const { t } = useTranslation('app');
  const [layout, setLayout] = usePanelLayout();
  const main = useRef<HTMLElement>(null);
  useSealOnLeave();
  useClipboardEvents();
  useSelectionInView(main);
  return (
    <div className="weft-designer">
      <PanelActions />
      <Toolbar shownRun={<ShownRun />} history={<HistoryAndVersions />} variables={<VariablesButton />} run={<RunControl />} />
      <div className="weft-designer-middle">
        {layout.leftOpen && (
          <aside className="weft-side weft-side-left" style={{ width: layout.left }} aria-label={t('panels.left')}>
            <Later>
              <LeftPanel />
            </Later>
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
        <main ref={main} className="weft-designer-canvas" aria-label={t('panels.canvas')}>
          <GraphMenuArea className="weft-designer-graph">
            <PanelBoundary>
              <Canvas keepsView />
            </PanelBoundary>
          </GraphMenuArea>
          <Later>
            <PanelBoundary isUnseen>
              <Arrange />
              <Replace />
            </PanelBoundary>
          </Later>
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
            <Later>
              <PanelBoundary>
                <InspectorPanel />
              </PanelBoundary>
            </Later>
          </aside>
        )}
      </div>
      <Later>
        <PanelBoundary isUnseen>
          <VersionsPlace />
        </PanelBoundary>
      </Later>
      <DesignerDrawer height={layout.drawer} onHeight={(drawer) => setLayout({ drawer })} />
    </div>
  );
}

function HistoryAndVersions() {
  return (
    <>
      <HistoryButton />
      <ActionButton id="versions.open" />
    </>
  );
}
