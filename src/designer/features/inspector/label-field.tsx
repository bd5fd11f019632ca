import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { returnFocus, usePanelFocus } from '../../lib/panel-focus.ts';
import { useTypedText } from '../../lib/use-typed-text.ts';

/** The node's name on the canvas; emptied, it is the component's again. Enter goes back to where one came from, else on to the card. */
export function LabelField({ node, fallback }: { readonly node: PipelineNode; readonly fallback: string }) {
  const { t } = useTranslation('inspector');
  const store = useEditorStore();
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const field = useRef<HTMLInputElement>(null);
  const label = useTypedText({
    value: node.label ?? '',
    onCommit: (text) => edit({ type: 'node.label', id: node.id, label: text.trim() || null }, 'label', `label ${node.id}`),
  });
  usePanelFocus('label', () => field.current?.select());
  return (
    <TextInput
      ref={field}
      variant="unstyled"
      aria-label={t('node.label')}
      placeholder={fallback}
      value={label.text}
      readOnly={readOnly}
      maxLength={200}
      classNames={{ input: 'weft-label-input' }}
      onChange={(event) => label.type(event.currentTarget.value)}
      onBlur={label.leave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        label.leave();
        if (!returnFocus()) store.getState().canvas?.focus(node.id);
      }}
    />
  );
}
