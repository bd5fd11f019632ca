import { MantineProvider } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { texts } from '../app/texts.ts';
import { PanelBoundary } from '../ui/panel-boundary.tsx';
import { noteLook } from './first-look.ts';
import { startTexts } from './i18n.ts';
import { lazyPart, loadSoonParts, soonPart } from './lazy-part.ts';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

const answer = (status: number) => (status === 200 ? Promise.resolve(() => <p>It is here</p>) : Promise.reject(new Error(`${status}`)));

it('a part that could not be loaded is loaded when one tries again', async () => {
  const answers = [503, 504, 200];
  const Part = lazyPart(() => answer(answers.shift() ?? 500));
  await render(
    <MantineProvider>
      <PanelBoundary>
        <Part />
      </PanelBoundary>
    </MantineProvider>,
  );
  const again = page.getByRole('button', { name: 'Try again' });
  await expect.element(page.getByText('503')).toBeVisible();
  await again.click();
  await expect.element(page.getByText('504')).toBeVisible();
  await again.click();
  await expect.element(page.getByText('It is here')).toBeVisible();
});

it('a page that could not be loaded is loaded on the next way to it', async () => {
  const answers = [503, 200];
  const Page = lazyPart(() => answer(answers.shift() ?? 500));
  await Page.preload();
  await Page.preload();
  await render(<Page />);
  await expect.element(page.getByText('It is here')).toBeVisible();
});

it('a part whose code is there is shown at once, without a word that it is on its way', async () => {
  const Part = lazyPart(() => answer(200));
  await Part.preload();
  let waits = 0;
  const Waiting = () => {
    waits += 1;
    return null;
  };
  await render(
    <Suspense fallback={<Waiting />}>
      <Part />
    </Suspense>,
  );
  await expect.element(page.getByText('It is here')).toBeVisible();
  expect(waits).toBe(0);
});

it('parts that are shown with a page keep it waiting for their code, and for a second at most', async () => {
  const coming = Promise.withResolvers<() => ReactNode>();
  const Part = soonPart(() => coming.promise);
  const order: string[] = [];
  const first = loadSoonParts().then(() => order.push('shown'));
  order.push('asked');
  noteLook();
  coming.resolve(() => <p>It is here</p>);
  await first;
  expect(order).toEqual(['asked', 'shown']);
  await render(<Part />);
  await expect.element(page.getByText('It is here')).toBeVisible();
  soonPart(() => new Promise<() => ReactNode>(() => {}));
  await loadSoonParts();
});
