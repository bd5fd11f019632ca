import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { memo } from 'react';
import { AppError } from '#domain/issue/app-error.ts';
import { AnnounceEdits } from '../editor/announce-edits.tsx';
import { EditorActions } from '../editor/editor-actions.tsx';
import { EditorProvider } from '../editor/editor-provider.tsx';
import type { EditorStore } from '../editor/editor-store.ts';
import { GraphActions } from '../editor/graph-actions.tsx';
import { GraphDialogs } from '../editor/picking/graph-dialogs.tsx';
import { RememberComponents } from '../editor/remember-components.tsx';
import { LiveRunProvider } from '../live/live-run.tsx';
import { NodeMarksProvider } from '../live/node-marks.tsx';
import { useShownRun } from '../live/use-shown-run.ts';
import { pipelineQuery } from '../lib/api.ts';
import { isUnreachable } from '../lib/kept-answers.ts';
import { NotRead } from '../ui/not-read.tsx';
import { AddressSync } from './address-sync.tsx';
import { DesignerEntries } from './designer-entries.tsx';
import { DesignerFrame } from './designer-frame.tsx';
import { NotFound } from './not-found.tsx';
import { ShowOutputInDrawer } from './show-output-places.tsx';
import { WorkNotices } from './work-notices.tsx';
import { PanelLoading } from '../ui/panel-loading.tsx';
import { PagePending } from './page-pending.tsx';
import { useKeptPipeline } from './use-kept-pipeline.ts';
import { useLoadParts } from './use-load-parts.ts';
import { useOpenPipeline } from './use-open-pipeline.ts';

const route = getRouteApi('/pipelines/$id');

/** One pipeline: build, check, run and look at results without leaving. */
export function DesignerPage() {
  const { id } = route.useParams();
  // Alone, since the address changes with each selection.
  const run = route.useSearch({ select: (search) => search.run });
  const shownRun = useShownRun(id, run);
  const pipeline = useQuery(pipelineQuery(id));
  const isKeptWanted = !pipeline.data && isUnreachable(pipeline.error ?? pipeline.failureReason);
  const kept = useKeptPipeline(id, isKeptWanted);
  const known = pipeline.data ?? kept ?? undefined;
  const opened = useOpenPipeline(known);
  useLoadParts(opened !== null);
  if (opened) return <OpenPipeline key={id} store={opened} shownRun={shownRun.id} runError={shownRun.error} />;
  if (known === undefined && pipeline.error instanceof AppError && pipeline.error.code === 'E_NOT_FOUND') return <NotFound />;
  if (known === undefined) return isKeptWanted && kept === undefined ? <PanelLoading /> : <NotRead query={pipeline} />;
  return isKeptWanted ? <PagePending /> : <PanelLoading />;
}

interface OpenPipelineProps {
  readonly store: EditorStore;
  readonly shownRun: string | null | undefined;
  readonly runError: Error | null;
}

/** By itself, since the page renders with each save: what is shown follows the store. */
const OpenPipeline = memo(function OpenPipeline({ store, shownRun, runError }: OpenPipelineProps) {
  return (
    <EditorProvider store={store}>
      <LiveRunProvider runId={shownRun} error={runError}>
        <NodeMarksProvider>
          <EditorActions />
          <GraphActions />
          <GraphDialogs />
          <RememberComponents />
          <AnnounceEdits />
          <AddressSync />
          <DesignerEntries />
          <WorkNotices />
          <ShowOutputInDrawer>
            <DesignerFrame />
          </ShowOutputInDrawer>
        </NodeMarksProvider>
      </LiveRunProvider>
    </EditorProvider>
  );
});
