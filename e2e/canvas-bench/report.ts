import type { Measures } from './measure.ts';

/** Rounds of one subject and size. */
export interface Row {
  readonly subject: string;
  readonly nodes: number;
  readonly rounds: readonly Measures[];
}

/** Tables in Markdown, one for each size: medians of the rounds, and Weft's ratio to the bare canvas and to React Flow. */
export function describeRows(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map((row) => row.nodes))];
  return sizes
    .map((nodes) =>
      describeSize(
        nodes,
        rows.filter((row) => row.nodes === nodes),
      ),
    )
    .join('\n');
}

function describeSize(nodes: number, rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => row.rounds.flatMap(Object.keys)))];
  const head = ['', ...rows.map((row) => row.subject), 'Weft : bare', 'Weft : React Flow'];
  const lines = names.map((name) => {
    const value = (subject: string) =>
      medianOf(
        rows.find((row) => row.subject === subject),
        name,
      );
    const ratio = (other: string) => round(value('Weft') / value(other));
    return [name, ...rows.map((row) => round(medianOf(row, name))), ratio('bare canvas'), ratio('React Flow')];
  });
  const body = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `## ${nodes} nodes\n\n${body}\n`;
}

function medianOf(row: Row | undefined, name: string): number {
  const values = (row?.rounds ?? []).flatMap((round) => round[name] ?? []).toSorted((one, other) => one - other);
  return values[Math.floor(values.length / 2)] ?? NaN;
}

function round(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
