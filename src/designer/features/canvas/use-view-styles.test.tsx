import { useEffect, useRef } from 'react';
import { ReactFlowProvider, useStoreApi } from 'reactflow';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useViewStyles } from './use-view-styles.ts';

type Flow = ReturnType<typeof useStoreApi>;

function Probe({ onFlow }: { readonly onFlow: (flow: Flow) => void }) {
  const flow = useStoreApi();
  const element = useRef<HTMLDivElement>(null);
  useViewStyles(element);
  useEffect(() => onFlow(flow), [flow, onFlow]);
  return <div ref={element} data-testid="canvas" />;
}

/** Shows a canvas at 100 %; gives what it tells the styles, and moves its view. */
async function open() {
  const { promise, resolve } = Promise.withResolvers<Flow>();
  const screen = await render(
    <ReactFlowProvider>
      <Probe onFlow={resolve} />
    </ReactFlowProvider>,
  );
  const flow = await promise;
  const move = (x: number, zoom: number) => flow.setState({ transform: [x, 0, zoom] });
  const element = screen.getByTestId('canvas').element();
  const told = () => {
    const { moving, far, near } = element instanceof HTMLElement ? element.dataset : {};
    return { moving, far, near };
  };
  return { told, move };
}

const near = { moving: undefined, far: undefined, near: 'true' };

test('ports keep their names while the view is moved at 100 %, and have none as soon as one zooms out', async () => {
  const { told, move } = await open();
  expect(told()).toEqual(near);
  move(10, 1);
  expect(told()).toEqual({ ...near, moving: 'pan' });
  move(10, 0.9);
  expect(told()).toEqual({ moving: 'zoom', far: undefined, near: undefined });
  move(20, 0.9);
  expect(told().moving).toBe('zoom');
  await expect.poll(told).toEqual({ moving: undefined, far: undefined, near: undefined });
});

test('a step at the bound of zoom, which goes nowhere, leaves the view at rest', async () => {
  const { told, move } = await open();
  for (let step = 0; step < 3; step += 1) move(0, 1);
  expect(told()).toEqual(near);
});

test('items become blocks while one zooms out, and ports get their names back once the hand that zooms in rests', async () => {
  const { told, move } = await open();
  for (const zoom of [0.9, 0.75, 0.6, 0.5, 0.4]) move(0, zoom);
  expect(told()).toEqual({ moving: 'zoom', far: 'named', near: undefined });
  await expect.poll(told).toEqual({ moving: undefined, far: 'named', near: undefined });
  for (const zoom of [0.5, 0.6, 0.75, 0.9, 1]) move(0, zoom);
  expect(told()).toEqual({ moving: 'zoom', far: undefined, near: undefined });
  await expect.poll(told).toEqual(near);
});
