import { useEffect } from 'react';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { ActionRegistry, useAction, useOfferActions } from './actions.tsx';

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
