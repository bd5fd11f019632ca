import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { describedInput } from '../field-frame.tsx';
import { CodeControl } from './code-control.tsx';
import type { ControlProps } from './control-props.ts';
import { inputKeys } from './input-keys.ts';

/** Text in one line, in several, or as code. */
export function TextControl(props: ControlProps<'text'>) {
  if (props.control.language !== 'plain') return <CodeControl {...props} language={props.control.language} />;
  return props.control.multiline ? <LinesControl {...props} /> : <LineControl {...props} />;
}

function LineControl(props: ControlProps<'text'>) {
  return <TextInput {...useSharedProps(props)} onKeyDown={inputKeys(props)} />;
}

/** Enter is a new line here; Ctrl or Cmd with Enter commits. */
function LinesControl(props: ControlProps<'text'>) {
  const shared = useSharedProps(props);
  return (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={12}
      onKeyDown={(event) => {
        if (props.completion.onKey(event)) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onLeave();
        if (event.key === 'Escape' && props.onRevert()) event.stopPropagation();
      }}
    />
  );
}

function useSharedProps(props: ControlProps<'text'>) {
  const { t } = useTranslation('forms');
  return {
    id: props.id,
    value: props.text ?? '',
    placeholder: props.text === null ? t('notSet') : props.text === '' ? t('empty') : '',
    autoComplete: 'off',
    spellCheck: false,
    readOnly: props.readOnly,
    error: props.invalid,
    'aria-required': props.field.required,
    ...describedInput(props.describedBy),
    ...props.completion.attributes,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => props.onText(event.currentTarget.value),
    onBlur: props.onLeave,
  };
}
