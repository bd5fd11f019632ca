import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeControl } from './code-control.tsx';
import type { ControlProps } from './control-props.ts';
import { inputKeys } from './input-keys.ts';
import { LineInput, LinesInput } from './line-input.tsx';

/** Text in one line, in several, or as code. */
export function TextControl(props: ControlProps<'text'>) {
  if (props.control.language !== 'plain') return <CodeControl {...props} language={props.control.language} />;
  return props.control.multiline ? <LinesControl {...props} /> : <LineControl {...props} />;
}

function LineControl(props: ControlProps<'text'>) {
  return <LineInput {...useSharedProps(props)} onKeyDown={inputKeys(props)} />;
}

/** Enter is a new line here; Ctrl or Cmd with Enter commits. */
function LinesControl(props: ControlProps<'text'>) {
  const shared = useSharedProps(props);
  return (
    <LinesInput
      {...shared}
      onKeyDown={(event) => {
        if (props.completion.onKey(event)) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onLeave();
      }}
    />
  );
}

function useSharedProps(props: ControlProps<'text'>) {
  const { t } = useTranslation('forms');
  return {
    id: props.id,
    value: props.text ?? '',
    placeholder: props.text === null ? (props.unsetText ?? t('notSet')) : props.text === '' ? t('empty') : '',
    readOnly: props.readOnly,
    invalid: props.invalid,
    'aria-required': props.field.required,
    describedBy: props.describedBy,
    ...props.completion.attributes,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => props.onText(event.currentTarget.value),
    onBlur: props.onLeave,
  };
}
