import { IconStack2 } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Handle, type Node, type NodeProps, NodeToolbar, Position } from 'reactflow';
import type { Comparison } from '#domain/pipeline/compare-documents.ts';
import type { Words } from '../../editor/differences/words.ts';
import { ComponentLook } from '../../ui/component-icon.tsx';
import { ChangeMark } from './change-look.tsx';
import { chosenButton } from './chosen-button.ts';
import { DifferenceNote } from './difference-note.tsx';
import { findDrawn, type SelectedDifference } from './selected-difference.ts';
import type { ComparedItem } from './to-compared-items.ts';

/** A component as a card shows it: which picture it has, and what it is called. */
export interface ShownComponent {
  readonly look: number;
  readonly name: string;
}

export type ComparedNode = Node<
  { readonly item: ComparedItem; readonly component: ShownComponent | null; readonly onSelect: () => void; readonly isChosen: boolean },
  'item'
>;

/** A card of the drawing; where it differs it can be chosen. */
export const ComparedCard = memo(function ComparedCard({ data: { item, component, onSelect, isChosen } }: NodeProps<ComparedNode>) {
  const { kind, change } = item;
  const face = {
    className: 'weft-compared',
    'data-kind': kind,
    'data-change': change ?? undefined,
    'data-inside': item.inside > 0 || undefined,
  };
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      {change === null ? (
        <div {...face}>
          <Face item={item} component={component} />
        </div>
      ) : (
        <button type="button" {...face} {...chosenButton(isChosen)} onClick={onSelect}>
          <Face item={item} component={component} />
          <ChangeMark change={change} />
        </button>
      )}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </>
  );
});

function Face({ item: { kind, title, inside }, component }: Pick<ComparedNode['data'], 'item' | 'component'>) {
  const { t } = useTranslation('versions');
  const note = inside > 0 ? t('inside', { count: inside }) : (component?.name ?? null);
  return (
    <>
      {component === null ? null : <ComponentLook look={component.look} size={26} />}
      {kind === 'subPipeline' ? <IconStack2 size={18} aria-hidden /> : null}
      <span className="weft-compared-text">
        <span className="weft-compared-title">{title}</span>
        {note === null ? null : <span className="weft-compared-component">{note}</span>}
      </span>
    </>
  );
}

interface NoteProps {
  readonly selected: SelectedDifference;
  readonly comparison: Comparison;
  readonly words: Words;
  readonly onClose: () => void;
}

/** What differs in the card that is chosen, beside it. */
export function CardNote({ selected, comparison, words, onClose }: NoteProps) {
  const item = findDrawn(comparison, selected.item.id);
  if (!item) return null;
  return (
    <NodeToolbar nodeId={item.id} isVisible position={Position.Right} offset={8}>
      <DifferenceNote item={item} words={words} onClose={onClose} />
    </NodeToolbar>
  );
}
