import type { PipelineSummary } from '#contract/models.ts';

const card = { width: 240, height: 64 };
const view = { width: 280, height: 150 };
const margin = 16;

/** A small drawing of where a pipeline's nodes are and what connects them. Decorative. */
export function PipelinePicture({ picture: { nodes, links } }: { picture: PipelineSummary['picture'] }) {
  const left = Math.min(...nodes.map((node) => node.x));
  const top = Math.min(...nodes.map((node) => node.y));
  const width = Math.max(...nodes.map((node) => node.x)) + card.width - left;
  const height = Math.max(...nodes.map((node) => node.y)) + card.height - top;
  const scale = Math.min(0.36, (view.width - 2 * margin) / width, (view.height - 2 * margin) / height);
  const [offsetX, offsetY] = [(view.width - width * scale) / 2, (view.height - height * scale) / 2];
  const place = (node: { x: number; y: number }) => ({ x: (node.x - left) * scale + offsetX, y: (node.y - top) * scale + offsetY });
  const curve = ([from, to]: (typeof links)[number]) => {
    const [source, target] = [nodes[from], nodes[to]];
    if (!source || !target) return '';
    const [one, other] = [place(source), place(target)];
    const [x1, y1, x2, y2] = [one.x + (card.width * scale) / 2, one.y + card.height * scale, other.x + (card.width * scale) / 2, other.y];
    const bend = Math.max(6, Math.abs(y2 - y1) / 2);
    return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
  };
  return (
    <svg className="weft-pipeline-picture" viewBox={`0 0 ${view.width} ${view.height}`} aria-hidden>
      <path d={links.map(curve).join('')} />
      {nodes.map((node, i) => {
        const { x, y } = place(node);
        // Nodes of a picture have no names; their number is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        return <rect key={i} x={x} y={y} width={card.width * scale} height={card.height * scale} rx={Math.min(4, 12 * scale)} />;
      })}
    </svg>
  );
}
