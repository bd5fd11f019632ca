import { describe, expect, it } from 'vitest';
import { toTreeRows, treeMove, typedRow } from './tree-rows.ts';

interface Item {
  readonly id: string;
  readonly children?: readonly Item[];
}

const tree: readonly Item[] = [
  { id: 'data', children: [{ id: 'read' }, { id: 'sql' }] },
  { id: 'train', children: [{ id: 'boost' }] },
  { id: 'end' },
];
const rowsWith = (...open: string[]) =>
  toTreeRows(tree, {
    idOf: ({ id }) => id,
    childrenOf: ({ children = [] }) => children,
    hasChildren: ({ children }) => children !== undefined,
    isOpen: (id) => open.includes(id),
  });

describe('rows of a tree', () => {
  it('are those whose parents are open, each with its level and place', () => {
    const rows = rowsWith('data');
    expect(rows.map(({ id, level, place, count }) => [id, level, place, count])).toEqual([
      ['data', 1, 1, 3],
      ['read', 2, 1, 2],
      ['sql', 2, 2, 2],
      ['train', 1, 2, 3],
      ['end', 1, 3, 3],
    ]);
  });

  it('are walked by arrows, Home and End', () => {
    const rows = rowsWith('data');
    expect(treeMove(rows, 0, 'ArrowDown')).toEqual({ kind: 'go', to: 1 });
    expect(treeMove(rows, 0, 'ArrowUp')).toBeNull();
    expect(treeMove(rows, 2, 'Home')).toEqual({ kind: 'go', to: 0 });
    expect(treeMove(rows, 0, 'End')).toEqual({ kind: 'go', to: 4 });
  });

  it('open and fold by right and left, which also go to the first child and to the parent', () => {
    const rows = rowsWith('data');
    expect(treeMove(rows, 3, 'ArrowRight')).toEqual({ kind: 'toggle', at: 3 });
    expect(treeMove(rows, 0, 'ArrowRight')).toEqual({ kind: 'go', to: 1 });
    expect(treeMove(rows, 0, 'ArrowLeft')).toEqual({ kind: 'toggle', at: 0 });
    expect(treeMove(rows, 2, 'ArrowLeft')).toEqual({ kind: 'go', to: 0 });
    expect(treeMove(rows, 4, 'ArrowRight')).toBeNull();
  });

  it('are found by their first letters, around the end', () => {
    const rows = rowsWith('data');
    const begins = (at: number, typed: string) => rows[at]?.id.startsWith(typed) ?? false;
    expect(typedRow(rows, 1, 's', begins)).toBe(2);
    expect(typedRow(rows, 2, 's', begins)).toBe(2);
    expect(typedRow(rows, 3, 'd', begins)).toBe(0);
    expect(typedRow(rows, 3, 'tr', begins)).toBe(3);
    expect(typedRow(rows, 0, 'x', begins)).toBe(-1);
  });
});
