import { Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { returnFocus, usePanelFocus } from '../../lib/panel-focus.ts';

interface CommittedProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (value: string) => void;
}

/** A name that is committed when it is left or by Enter; an empty one is not. */
export function CommittedName({ label, value, readOnly, onCommit }: CommittedProps) {
  const { t } = useTranslation('inspector');
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  usePanelFocus('label', () => field.current?.select());
  const isEmpty = typed.trim() === '';
  const commit = (): void => {
    if (isEmpty) setTyped(value);
    else if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <TextInput
      ref={field}
      label={label}
      value={typed}
      readOnly={readOnly}
      maxLength={200}
      error={isEmpty ? t('pipeline.nameMissing') : false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        commit();
        returnFocus();
      }}
    />
  );
}

/** A text of several lines that is committed when it is left. */
export function CommittedDescription({ label, placeholder, value, readOnly, onCommit }: CommittedProps & { readonly placeholder: string }) {
  const [typed, setTyped] = useState(value);
  return (
    <Textarea
      label={label}
      placeholder={placeholder}
      value={typed}
      readOnly={readOnly}
      autosize
      minRows={2}
      maxRows={10}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== value) onCommit(typed);
      }}
    />
  );
}
