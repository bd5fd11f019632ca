import { type KeyboardEvent, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#domain/pipeline/pipeline.ts';
import { useEditor, useEditorStore } from '../../../editor/editor-provider.tsx';
import { Documentation } from '../../../ui/documentation/documentation.tsx';
import { EditingContext, useIsEditing } from './editing.ts';

/** The text of a note, read as Markdown, or the plain title of a group; a double click or Enter edits it in place, Esc leaves. */
export function AnnotationText({ annotation }: { readonly annotation: Annotation }) {
  const editing = useContext(EditingContext);
  const readOnly = useEditor((state) => state.readOnly);
  const { id, text } = annotation;
  if (useIsEditing(id)) return <TextEditor key={id} annotation={annotation} />;
  return (
    <div className="weft-annotation-text" data-empty={text === ''} onDoubleClick={() => !readOnly && editing.setState({ editing: id })}>
      <Reading annotation={annotation} />
    </div>
  );
}

function Reading({ annotation: { kind, text } }: { readonly annotation: Annotation }) {
  const { t } = useTranslation('canvas');
  if (text === '') return t(`annotation.empty.${kind}`);
  return kind === 'note' ? <Documentation text={text} /> : text;
}

function TextEditor({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation('canvas');
  const editing = useContext(EditingContext);
  const edit = useEditor((state) => state.edit);
  const seal = useEditor((state) => state.seal);
  const store = useEditorStore();
  const { id, kind, text } = annotation;
  const write = (typed: string) => {
    const last = store.getState().history.past.at(-1);
    const isNew = last?.coalesce === textStep(id) && last.name === kind;
    edit({ type: 'annotation.set', id, annotation: { ...annotation, text: typed } }, isNew ? kind : 'noteText', textStep(id));
  };
  const leave = () => {
    seal();
    if (editing.getState().editing === id) editing.setState({ editing: null });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    const isDone = event.key === 'Enter' && (kind === 'group' || event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
    if (event.key !== 'Escape' && !isDone) return;
    event.preventDefault();
    event.currentTarget.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
  };
  return (
    <textarea
      ref={focusAtEnd}
      className="weft-annotation-input nodrag nopan nowheel"
      rows={1}
      aria-label={t(`annotation.text.${kind}`)}
      placeholder={t(`annotation.placeholder.${kind}`)}
      maxLength={10_000}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}

/** Adding a note and writing it count as one step. */
export function textStep(id: string): string {
  return `text ${id}`;
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (!field || document.activeElement === field) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}
