import { getRouteApi } from '@tanstack/react-router';
import { RunPage } from '../features/runs/run-page.tsx';
import { LiveRunProvider } from '../live/live-run.tsx';

const route = getRouteApi('/runs/$id');

/** The page of one run, followed live. */
export function RunPlace() {
  const { id } = route.useParams();
  return (
    <LiveRunProvider runId={id} key={id}>
      <RunPage />
    </LiveRunProvider>
  );
}
