import { Divider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../ui/action-button.tsx';
import { keepNoticesBelow } from '../../ui/keep-notices-below.ts';
import { Later } from '../../ui/later.tsx';
import { PanelBoundary } from '../../ui/panel-boundary.tsx';
import { PipelineMenu } from './pipeline-menu.tsx';
import { PipelineName } from './pipeline-name.tsx';
import { ReadOnlyBar } from './read-only-bar.tsx';
import { SaveConflict } from './save-conflict.tsx';
import { SaveMark } from './save-mark.tsx';
import './toolbar.css';

/** `isElsewhere`: on the canvas, too, so that it may be missing here where the room is short. */
const groups = [
  { ids: ['edit.undo', 'edit.redo'], isElsewhere: false },
  { ids: ['canvas.layout', 'canvas.fit'], isElsewhere: true },
] as const;

interface ToolbarProps {
  /** What comes and goes with a run; it has the free room, so that nothing else moves. */
  readonly shownRun: ReactNode;
  readonly history: ReactNode;
  readonly variables: ReactNode;
  readonly run: ReactNode;
}

/** The top bar: which pipeline, whether it is saved, what can be done with it. */
export function Toolbar({ shownRun, history, variables, run }: ToolbarProps) {
  const { t } = useTranslation('toolbar');
  return (
    <>
      <header ref={keepNoticesBelow} className="weft-toolbar" aria-label={t('label')}>
        <Later>
          <PipelineName />
          <PipelineMenu />
          <SaveMark />
          <div className="weft-toolbar-space">
            <PanelBoundary isUnseen>{shownRun}</PanelBoundary>
          </div>
          {groups.map(({ ids, isElsewhere }) => (
            <div key={ids[0]} className="weft-toolbar-group" data-elsewhere={isElsewhere || undefined}>
              {ids.map((id) => (
                <ActionButton key={id} id={id} />
              ))}
              <Divider orientation="vertical" mx={6} />
            </div>
          ))}
          <PanelBoundary isUnseen>{history}</PanelBoundary>
          <PanelBoundary isUnseen>{variables}</PanelBoundary>
          <PanelBoundary isUnseen>{run}</PanelBoundary>
        </Later>
      </header>
      <ReadOnlyBar />
      <SaveConflict />
    </>
  );
}
