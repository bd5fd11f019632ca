import { useEffect } from 'react';
import { ReactFlow, ReactFlowProvider, useReactFlow } from 'reactflow';
import 'reactflow/dist/style.css';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useZoomSteps } from './use-zoom-steps.ts';

type Opened = ReturnType<typeof useZoomSteps> & { readonly now: () => number };

function Probe({ onOpen }: { readonly onOpen: (opened: Opened) => void }) {
  const { getZoom, viewportInitialized } = useReactFlow();
  const steps = useZoomSteps();
  useEffect(() => {
    if (viewportInitialized) onOpen({ ...steps, now: getZoom });
  }, [viewportInitialized, steps, getZoom, onOpen]);
  return null;
}

async function open(): Promise<Opened> {
  const { promise, resolve } = Promise.withResolvers<Opened>();
  await render(
    <div style={{ width: 400, height: 300 }}>
      <ReactFlowProvider>
        <ReactFlow minZoom={0.05} maxZoom={2} />
        <Probe onOpen={resolve} />
      </ReactFlowProvider>
    </div>,
  );
  return await promise;
}

test('steps that come while the view still moves count whole, also back', async () => {
  const zoom = await open();
  for (let press = 0; press < 5; press += 1) zoom.step(-1);
  zoom.step(1);
  await expect.poll(zoom.now).toBeCloseTo(1 / 1.2 ** 4, 5);
});

test('a step back from the nearest zoom leads away from it at once', async () => {
  const zoom = await open();
  for (let press = 0; press < 9; press += 1) zoom.step(1);
  zoom.step(-1);
  await expect.poll(zoom.now).toBeCloseTo(2 / 1.2, 5);
});

test('a step goes on from a zoom that was asked for', async () => {
  const zoom = await open();
  zoom.to(0.5);
  await expect.poll(zoom.now).toBeCloseTo(0.5, 5);
  zoom.step(1);
  await expect.poll(zoom.now).toBeCloseTo(0.6, 5);
});
