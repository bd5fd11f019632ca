import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getBezierPath, NodeToolbar, Position } from 'reactflow';
import type { Comparison } from '#domain/pipeline/compare-documents.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { Words } from '../../editor/differences/words.ts';
import { chosenButton } from './chosen-button.ts';
import { DifferenceNote } from './difference-note.tsx';
import { findDrawn } from './selected-difference.ts';
import type { ComparedLink, LinkChange } from './to-compared-links.ts';

export type ComparedEdge = Edge<
  {
    readonly change: LinkChange | null;
    readonly name: string;
    readonly onSelect: () => void;
    readonly bow: number | null;
    readonly isChosen: boolean;
  },
  'line'
>;

const signs: Readonly<Record<LinkChange, string>> = { added: '+', removed: '−', changed: '±' };

/** A link of the drawing; where it differs its sign is a button. */
export function ComparedLine(props: EdgeProps<ComparedEdge>) {
  const { id, data } = props;
  const [path, x, y] = data?.bow == null ? getBezierPath(props) : bowedPath(props, data.bow);
  const change = data?.change ?? null;
  return (
    <>
      <BaseEdge id={id} path={path} interactionWidth={props.interactionWidth ?? 0} />
      {change === null ? null : (
        <EdgeLabelRenderer>
          <button
            type="button"
            className="weft-compared-sign nodrag nopan"
            data-change={change}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            {...chosenButton(data?.isChosen ?? false)}
            aria-label={data?.name}
            onClick={data?.onSelect}
          >
            {signs[change]}
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

/** A path from one end to the other by way of `bow`, with the middle of it. */
function bowedPath({ sourceX, sourceY, targetX, targetY }: EdgeProps<ComparedEdge>, bow: number): [string, number, number] {
  const middle = (sourceY + targetY) / 2;
  const half = (targetY - sourceY) / 4;
  const out = `C ${sourceX} ${sourceY + half} ${bow} ${middle - half} ${bow} ${middle}`;
  const back = `C ${bow} ${middle + half} ${targetX} ${targetY - half} ${targetX} ${targetY}`;
  return [`M ${sourceX} ${sourceY} ${out} ${back}`, bow, middle];
}

interface NoteProps {
  readonly link: ComparedLink;
  readonly comparison: Comparison;
  readonly before: PipelineDocument;
  readonly after: PipelineDocument;
  readonly words: Words;
  readonly onClose: () => void;
}

/** What differs in the links that a line stands for, beside the card that they end in. */
export function LineNote({ link, comparison, before, after, words, onClose }: NoteProps) {
  const targets = [...Map.groupBy(link.ends, ({ node }) => node)].flatMap(([node, ends]) => {
    const item = findDrawn(comparison, node);
    const [from, to] = [before, after].map((document) => findNode(document, node)?.inputs);
    const fields = ends.map(({ input }) => ({ path: ['inputs', input], before: from?.[input], after: to?.[input] }));
    return item ? [{ item: { ...item, change: link.change ?? item.change }, fields }] : [];
  });
  return (
    <NodeToolbar nodeId={link.target} isVisible position={Position.Right} offset={8}>
      {targets.map(({ item, fields }) => (
        <DifferenceNote key={item.id} item={item} fields={fields} words={words} onClose={onClose} />
      ))}
    </NodeToolbar>
  );
}
