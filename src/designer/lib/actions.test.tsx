import { lazy, Suspense, useEffect } from 'react';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ActionRegistry, useAction, useActionsComing, useOfferActions, useShortcuts } from './actions.tsx';

function Offer({ id, label }: { readonly id: string; readonly label: string }) {
  useOfferActions([{ id, label, group: 'test', run: () => undefined }]);
  return null;
}

it('shows an action as it is offered now, and renders again only when the view that offers it does so anew', async () => {
  const rendered = vi.fn<() => void>();
  function Label() {
    useEffect(() => rendered());
    return <p>{useAction('one')?.label ?? 'nobody offers it'}</p>;
  }
  const label = <Label />;
  const view = (one: string | null, other: string) => (
    <ActionRegistry>
      {one !== null && <Offer id="one" label={one} />}
      <Offer id="other" label={other} />
      {label}
    </ActionRegistry>
  );
  const screen = await render(view('first', 'a'));
  await expect.element(screen.getByText('first')).toBeVisible();
  rendered.mockClear();
  await screen.rerender(view('first', 'b'));
  await screen.rerender(view('first', 'c'));
  expect(rendered).not.toHaveBeenCalled();
  await screen.rerender(view('second', 'c'));
  await expect.element(screen.getByText('second')).toBeVisible();
  await screen.rerender(view(null, 'c'));
  await expect.element(screen.getByText('nobody offers it')).toBeVisible();
});

it('does what a key asks for once the part of the page that can has come', async () => {
  const done = vi.fn<() => void>();
  const { promise, resolve } = Promise.withResolvers<{ default: () => null }>();
  const Late = lazy(() => promise);
  function Shortcuts() {
    useShortcuts();
    return null;
  }
  function Coming() {
    useActionsComing();
    return <p>on its way</p>;
  }
  const screen = await render(
    <ActionRegistry>
      <Shortcuts />
      <Suspense fallback={<Coming />}>
        <Late />
      </Suspense>
    </ActionRegistry>,
  );
  await expect.element(screen.getByText('on its way')).toBeVisible();
  await userEvent.keyboard('l');
  expect(done).not.toHaveBeenCalled();
  resolve({
    default: function Arrived() {
      useOfferActions([{ id: 'lay-out', label: 'Lay out', group: 'test', shortcut: 'L', run: done }]);
      return null;
    },
  });
  await expect.poll(() => done.mock.calls.length).toBe(1);
});

it('takes back the last step in a field whose typing is one, and leaves other fields to the browser', async () => {
  const undone = vi.fn<() => void>();
  function Shortcuts({ canUndo }: { readonly canUndo: boolean }) {
    useShortcuts();
    useOfferActions([{ id: 'undo', label: 'Undo', group: 'test', shortcut: 'mod+Z', enabled: canUndo, run: undone }]);
    return null;
  }
  const view = (undo: string | undefined, canUndo: boolean) => (
    <ActionRegistry>
      <Shortcuts canUndo={canUndo} />
      <div data-undo={undo}>
        <input aria-label="Rate" defaultValue="0.1" />
      </div>
    </ActionRegistry>
  );
  const screen = await render(view(undefined, true));
  const field = screen.getByRole('textbox', { name: 'Rate' });
  await field.click();
  await userEvent.keyboard('{End}5{Control>}z{/Control}');
  expect(undone).not.toHaveBeenCalled();
  await expect.element(field).toHaveValue('0.1');
  await screen.rerender(view('steps', true));
  await userEvent.keyboard('{End}5{Control>}z{/Control}');
  expect(undone).toHaveBeenCalledOnce();
  await screen.rerender(view('steps', false));
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(undone).toHaveBeenCalledOnce();
  await expect.element(field).toHaveValue('0.15');
});

it('does nothing by a plain key below a window, wherever the focus is', async () => {
  const done = vi.fn<() => void>();
  function Layout() {
    useShortcuts();
    useOfferActions([{ id: 'layout', label: 'Lay out', group: 'test', shortcut: 'L', run: done }]);
    return null;
  }
  const view = (isOpen: boolean) => (
    <ActionRegistry>
      <Layout />
      <button>Below</button>
      {isOpen && <div role="dialog" aria-modal="true" aria-label="A window" />}
    </ActionRegistry>
  );
  const screen = await render(view(true));
  await userEvent.keyboard('l');
  screen.getByRole('button', { name: 'Below' }).element().focus();
  await userEvent.keyboard('l');
  expect(done).not.toHaveBeenCalled();
  await screen.rerender(view(false));
  await userEvent.keyboard('l');
  expect(done).toHaveBeenCalledOnce();
});
