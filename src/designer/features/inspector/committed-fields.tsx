import { Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { returnFocus, usePanelFocus } from '../../lib/panel-focus.ts';
import { useTypedText } from '../../lib/use-typed-text.ts';

interface CommittedProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (value: string) => void;
}

/** A name that is committed while it is typed; an empty one is not. Give it a `key` per thing. */
export function CommittedName({ label, value, readOnly, onCommit }: CommittedProps) {
  const { t } = useTranslation('inspector');
  const field = useRef<HTMLInputElement>(null);
  usePanelFocus('label', () => field.current?.select());
  const name = useTypedText({ value, accepts: (text) => text.trim() !== '', onCommit: (text) => onCommit(text.trim()) });
  return (
    <TextInput
      ref={field}
      label={label}
      value={name.text}
      readOnly={readOnly}
      maxLength={200}
      error={name.text.trim() === '' ? t('pipeline.nameMissing') : false}
      onChange={(event) => name.type(event.currentTarget.value)}
      onBlur={name.leave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        name.leave();
        returnFocus();
      }}
    />
  );
}

/** A text of several lines that is committed while it is typed. Give it a `key` per thing. */
export function CommittedDescription({ label, placeholder, value, readOnly, onCommit }: CommittedProps & { readonly placeholder: string }) {
  const description = useTypedText({ value, onCommit });
  return (
    <Textarea
      label={label}
      placeholder={placeholder}
      value={description.text}
      readOnly={readOnly}
      autosize
      minRows={2}
      maxRows={10}
      onChange={(event) => description.type(event.currentTarget.value)}
      onBlur={description.leave}
    />
  );
}
