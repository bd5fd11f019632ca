import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { toTreeRows } from './tree-rows.ts';
import { TreeView } from './tree-view.tsx';

function Numbers({ count, startAt }: { count: number; startAt?: string }) {
  const [items, setItems] = useState(() => Array.from({ length: count }, (_, index) => `Row ${index + 1}`));
  const rows = toTreeRows(items, { idOf: (item) => item, hasChildren: () => false, childrenOf: () => [], isOpen: () => false });
  return (
    <div style={{ height: 300 }}>
      <TreeView
        label="Numbers"
        rows={rows}
        startAt={startAt}
        heightOf={() => 30}
        faceOf={({ item }) => ({ name: item })}
        onToggle={() => undefined}
        onOpen={({ item }) => setItems((known) => known.filter((one) => one !== item))}
      >
        {({ item }) => item}
      </TreeView>
    </div>
  );
}

const row = (name: string) => page.getByRole('treeitem', { name, exact: true });

describe('a tree', () => {
  it('draws only the rows in sight and goes to the end of ten thousand by one key', async () => {
    await render(<Numbers count={10_000} />);
    await row('Row 1').click({ position: { x: 200, y: 5 } });
    await userEvent.keyboard('{End}');
    await expect.element(row('Row 10000')).toHaveFocus();
    await expect.element(row('Row 10000')).toHaveAttribute('aria-setsize', '9999');
    expect(document.querySelectorAll('[role="treeitem"]').length).toBeLessThan(60);
  });

  it('has one stop for the Tab key, and keeps the focus where a row goes away', async () => {
    await render(<Numbers count={5} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(row('Row 3')).toHaveFocus();
    expect(document.querySelectorAll('[role="treeitem"][tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expect.element(row('Row 4')).toHaveFocus();
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(row('Row 4')).toHaveFocus();
  });

  it('begins at the row that is named', async () => {
    await render(<Numbers count={5} startAt="Row 4" />);
    await userEvent.tab();
    await expect.element(row('Row 4')).toHaveFocus();
  });
});
