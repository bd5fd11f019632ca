import './code-block.css';

/** Code for reading, as it is written. */
export function CodeBlock({ children }: { readonly children: string }) {
  return <code className="weft-code-block">{children}</code>;
}
