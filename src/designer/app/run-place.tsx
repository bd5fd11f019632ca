import { getRouteApi } from '@tanstack/react-router';
import { RunPage } from '../features/runs/run-page.tsx';
import { LiveRunProvider } from '../live/live-run.tsx';
import { RunGraph } from './run-graph.tsx';
import { ShowOutputInRun } from './show-output-places.tsx';

const route = getRouteApi('/runs/$id');

/** The page of one run, followed live. */
export function RunPlace() {
  const { id } = route.useParams();
  return (
    <LiveRunProvider runId={id} key={id}>
      <ShowOutputInRun>
        <RunPage graph={(props) => <RunGraph key={props.run.id} {...props} />} />
      </ShowOutputInRun>
    </LiveRunProvider>
  );
}
