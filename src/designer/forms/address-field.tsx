import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { parseAddress } from '#domain/channel/parse-address.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { useTypedText } from '../lib/use-typed-text.ts';
import { IssueLines } from './issue-lines.tsx';

interface AddressFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly uri: string | undefined;
  readonly issues: readonly Issue[];
  readonly readOnly: boolean;
  readonly action?: ReactNode;
  readonly onCommit: (uri: string | null) => void;
  /** Something is typed, until the focus leaves it. */
  readonly onType?: () => void;
  readonly onLeave?: () => void;
}

/** A data address that is committed while it is typed, wrong or not; what is wrong is said when the field is left. */
export function AddressField(props: AddressFieldProps) {
  const address = useTypedText({ value: props.uri ?? '', onCommit: (text) => props.onCommit(text.trim() || null) });
  const leave = (): void => {
    address.leave();
    props.onLeave?.();
  };
  const local = !address.isTyped && props.uri !== undefined ? parseAddress(props.uri).issues : [];
  const issues = address.isTyped
    ? []
    : [...local.filter((issue) => !props.issues.some((other) => other.code === issue.code)), ...props.issues];
  return (
    <>
      <TextInput
        aria-label={props.label}
        placeholder={props.placeholder}
        value={address.text}
        readOnly={props.readOnly}
        error={issues.some((issue) => issue.severity === 'error')}
        rightSection={props.action}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          address.type(event.currentTarget.value);
          props.onType?.();
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) address.leave();
        }}
      />
      <IssueLines issues={issues} />
    </>
  );
}
