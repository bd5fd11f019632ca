import { Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTellingLeave } from '../../lib/commit-typing.ts';
import { returnFocus, usePanelFocus } from '../../lib/panel-focus.ts';

interface CommittedProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (value: string) => void;
}

/** A name that is committed when typing pauses, when it is left or by Enter; an empty one is not. Give it a `key` per thing. */
export function CommittedName({ label, value, readOnly, onCommit }: CommittedProps) {
  const { t } = useTranslation('inspector');
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  usePanelFocus('label', () => field.current?.select());
  const text = (typed ?? value).trim();
  const isEmpty = text === '';
  const commit = (): void => {
    if (!isTellingLeave()) setTyped(null);
    if (!isEmpty && text !== value) onCommit(text);
  };
  return (
    <TextInput
      ref={field}
      label={label}
      value={typed ?? value}
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

/** A text of several lines that is committed when typing pauses or it is left. Give it a `key` per thing. */
export function CommittedDescription({ label, placeholder, value, readOnly, onCommit }: CommittedProps & { readonly placeholder: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (!isTellingLeave()) setTyped(null);
    if (typed !== null && typed !== value) onCommit(typed);
  };
  return (
    <Textarea
      label={label}
      placeholder={placeholder}
      value={typed ?? value}
      readOnly={readOnly}
      autosize
      minRows={2}
      maxRows={10}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
    />
  );
}
