import { useRef } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { askForFocus, usePanelFocus } from './panel-focus.ts';

function Panel({ isReady }: { readonly isReady: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  usePanelFocus('palette', () => field.current?.focus(), isReady);
  return isReady ? <input ref={field} aria-label="Search" /> : <p>Loading</p>;
}

test('a panel that is asked for the focus while it loads takes it when it is there', async () => {
  askForFocus('palette');
  const { rerender } = await render(<Panel isReady={false} />);
  await rerender(<Panel isReady />);
  await expect.element(page.getByRole('textbox', { name: 'Search' })).toHaveFocus();
});
