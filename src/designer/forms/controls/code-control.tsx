import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import { IconArrowsDiagonal } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './code-control.css';
import type { ControlProps } from './control-props.ts';
import { lazyPart } from '../../lib/lazy-part.ts';
import { useColumnNames } from '../column-names.tsx';

const ValueEditor = lazyPart(async () => (await import('../code/value-editor.tsx')).ValueEditor);

const noColumns: readonly string[] = [];

/** SQL or Python, with a button that opens the same text in a large window. */
export function CodeControl(props: ControlProps<'text'> & { readonly language: 'sql' | 'python' }) {
  const { t } = useTranslation('forms');
  const columns = useColumnNames() ?? noColumns;
  const [large, setLarge] = useState(false);
  const close = (): void => {
    props.onLeave();
    setLarge(false);
  };
  const editor = {
    value: props.text ?? '',
    language: props.language,
    label: props.field.label,
    describedBy: props.describedBy,
    invalid: props.invalid,
    readOnly: props.readOnly,
    suggest: props.completion.suggest,
    columns,
    onChange: props.onText,
    onLeave: props.onLeave,
  };
  return (
    <div className="weft-code-control-box">
      <Suspense fallback={<Text className="weft-code-control-waiting">{t('loadingEditor')}</Text>}>
        {large ? <Text className="weft-code-control-waiting">…</Text> : <ValueEditor {...editor} height="compact" />}
      </Suspense>
      <ActionIcon
        className="weft-code-control-expand"
        size={24}
        aria-label={t('expand', { label: props.field.label })}
        title={t('expand', { label: props.field.label })}
        onClick={() => setLarge(true)}
      >
        <IconArrowsDiagonal size={14} />
      </ActionIcon>
      <Modal
        opened={large}
        onClose={close}
        title={props.field.label}
        size="80%"
        closeButtonProps={{ 'aria-label': t('close') }}
        // Not before the editor had that key: it closes what is open in there.
        closeOnEscape={false}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing) close();
          event.stopPropagation();
        }}
      >
        <Suspense fallback={<Text>{t('loadingEditor')}</Text>}>
          <ValueEditor {...editor} height="tall" autoFocus />
        </Suspense>
        <Group justify="flex-end" mt="sm">
          <Button onClick={close}>{t('done')}</Button>
        </Group>
      </Modal>
    </div>
  );
}
