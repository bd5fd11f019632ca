import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { isTellingLeave } from '../../lib/commit-typing.ts';
import { returnFocus, usePanelFocus } from '../../lib/panel-focus.ts';

/** The node's name on the canvas; emptied, it is the component's again. */
export function LabelField({ node, fallback }: { readonly node: PipelineNode; readonly fallback: string }) {
  const { t } = useTranslation('inspector');
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const commit = (): void => {
    if (!isTellingLeave()) setTyped(null);
    if (typed === null) return;
    const label = typed.trim();
    edit({ type: 'node.label', id: node.id, label: label === '' ? null : label }, 'label', `label ${node.id}`);
  };
  usePanelFocus('label', () => field.current?.select());
  return (
    <TextInput
      ref={field}
      variant="unstyled"
      aria-label={t('node.label')}
      placeholder={fallback}
      value={typed ?? node.label ?? ''}
      readOnly={readOnly}
      maxLength={200}
      classNames={{ input: 'weft-label-input' }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.currentTarget.blur();
          returnFocus();
        }
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          setTyped(null);
        }
      }}
    />
  );
}
