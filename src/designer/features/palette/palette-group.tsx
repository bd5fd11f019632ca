import { IconChevronDown } from '@tabler/icons-react';
import { PaletteItemView } from './palette-item.tsx';
import type { PaletteGroup, PaletteItem } from './to-tree.ts';

interface Props {
  readonly group: PaletteGroup;
  readonly path: string;
  readonly folded: readonly string[];
  readonly onToggle: (path: string) => void;
  readonly onAdd: (item: PaletteItem) => void;
}

/** A category: its name folds it, its components and narrower categories stand below. */
export function PaletteGroupView({ group, path, folded, onToggle, onAdd }: Props) {
  const own = path === '' ? group.name : `${path}/${group.name}`;
  const isFolded = folded.includes(own);
  return (
    <section className="weft-palette-group" data-level={path === '' ? 1 : 2}>
      <h3 className="weft-palette-head">
        <button type="button" aria-expanded={!isFolded} onClick={() => onToggle(own)}>
          <IconChevronDown size={13} data-folded={isFolded} aria-hidden />
          {group.name}
        </button>
      </h3>
      {!isFolded && (
        <>
          {group.items.length > 0 && (
            <ul>
              {group.items.map((item) => (
                <li key={item.ref}>
                  <PaletteItemView item={item} onAdd={onAdd} />
                </li>
              ))}
            </ul>
          )}
          {group.groups.map((inner) => (
            <PaletteGroupView key={inner.name} group={inner} path={own} folded={folded} onToggle={onToggle} onAdd={onAdd} />
          ))}
        </>
      )}
    </section>
  );
}
