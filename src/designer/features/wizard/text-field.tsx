import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { IssuePath } from '#domain/issue/issue.ts';
import { describedById, describedInput, FieldFrame } from '../../forms/field-frame.tsx';
import { FixButtons } from './fix-buttons.tsx';
import { useIssuesAt } from './wizard-provider.tsx';

interface TextFieldProps {
  /** Where the text is in the draft. */
  readonly path: IssuePath;
  readonly label: string;
  readonly value: string | undefined;
  readonly description?: string | undefined;
  readonly hint?: ReactNode;
  readonly placeholder?: string | undefined;
  readonly needsValue?: boolean;
  readonly lines?: boolean;
  readonly actions?: ReactNode;
  readonly onChange: (text: string) => void;
}

/** A text of the draft with what is wrong with it. An empty field is not blamed before it was left. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const [wasLeft, setLeft] = useState(false);
  const found = useIssuesAt(props.path);
  const value = props.value ?? '';
  const issues = value === '' && !wasLeft ? [] : found;
  const input = {
    id,
    value,
    placeholder: props.placeholder ?? '',
    autoComplete: 'off',
    spellCheck: false,
    error: issues.some((issue) => issue.severity === 'error'),
    ...describedInput(describedById(id)),
    onBlur: () => setLeft(true),
  } as const;
  return (
    <FieldFrame
      id={id}
      name={props.path.join('.')}
      label={props.label}
      description={props.description}
      needsValue={props.needsValue ?? false}
      issues={issues}
      hint={props.hint}
      actions={
        <>
          <FixButtons issues={issues} onText={props.onChange} />
          {props.actions}
        </>
      }
    >
      {props.lines === true ? (
        <Textarea {...input} autosize minRows={2} maxRows={10} onChange={(event) => props.onChange(event.currentTarget.value)} />
      ) : (
        <TextInput {...input} onChange={(event) => props.onChange(event.currentTarget.value)} />
      )}
    </FieldFrame>
  );
}
