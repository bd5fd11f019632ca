import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { CodeBlock } from '../code-block.tsx';
import { type Block, parseDocumentation, type Row, type Span, toSpans } from './parse-documentation.ts';
import './documentation.css';

/** A description with its headings, lists, code and links; nothing in it is taken for HTML. */
export function Documentation({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseDocumentation(text), [text]);
  return (
    <div className="weft-documentation">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

/** A line of text with `code`, **strong**, *emphasis* and links in it. */
export function DocumentationLine({ text }: { readonly text: string }) {
  return <Spans spans={useMemo(() => toSpans(text), [text])} />;
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h4>
          <Spans spans={block.spans} />
        </h4>
      );
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'code':
      return <CodeBlock>{block.text}</CodeBlock>;
    case 'table':
      return <TableBlock {...block} />;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Spans spans={item} />
            </li>
          ))}
        </ul>
      );
  }
}

function TableBlock({ head, rows }: { readonly head: Row; readonly rows: readonly Row[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col">
              <Spans spans={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, index) => (
              <td key={index}>
                <Spans spans={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map((span, index) => <SpanView key={index} span={span} />);
}

function SpanView({ span }: { readonly span: Span }) {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'code':
      return <code>{span.text}</code>;
    case 'strong':
      return <strong>{span.text}</strong>;
    case 'emphasis':
      return <em>{span.text}</em>;
    case 'link':
      return (
        <Anchor href={span.href} target="_blank" rel="noreferrer noopener" inherit>
          {span.text}
        </Anchor>
      );
  }
}
