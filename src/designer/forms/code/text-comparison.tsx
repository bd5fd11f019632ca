import { yaml } from '@codemirror/lang-yaml';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { codeTheme } from './code-theme.ts';
import './text-comparison.css';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly labels: readonly [before: string, after: string];
  /** The text for lines that are folded because they are the same; `$` stands for their number. */
  readonly foldedText: string;
}

/** Two YAML texts side by side, for reading; what is the same for long is folded. It is heavy: load it lazily. */
export function TextComparison({ before, after, labels: [beforeLabel, afterLabel], foldedText }: Props) {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (parent.current === null) return;
    const side = (text: string, label: string) => ({
      doc: text,
      extensions: [
        lineNumbers(),
        EditorView.lineWrapping,
        yaml(),
        codeTheme,
        EditorState.readOnly.of(true),
        EditorState.phrases.of({ '$ unchanged lines': foldedText }),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
      ],
    });
    const view = new MergeView({
      parent: parent.current,
      a: side(before, beforeLabel),
      b: side(after, afterLabel),
      collapseUnchanged: { margin: 3, minSize: 6 },
      gutter: true,
    });
    return () => view.destroy();
  }, [before, after, beforeLabel, afterLabel, foldedText]);
  return <div ref={parent} className="weft-text-comparison" />;
}
