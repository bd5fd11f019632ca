import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { parseAddress } from '#domain/channel/parse-address.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { IssueLines } from './issue-lines.tsx';

interface AddressFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly uri: string | undefined;
  readonly issues: readonly Issue[];
  readonly readOnly: boolean;
  readonly action?: ReactNode;
  readonly onCommit: (uri: string | null) => void;
}

/** A data address that is typed; it is committed when the field is left, wrong or not, and what is wrong is said. */
export function AddressField(props: AddressFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? props.uri ?? '';
  const commit = (): void => {
    const uri = typed?.trim();
    setTyped(null);
    if (uri !== undefined && uri !== (props.uri ?? '')) props.onCommit(uri === '' ? null : uri);
  };
  const local = typed === null && props.uri !== undefined ? parseAddress(props.uri).issues : [];
  const issues =
    typed === null ? [...local.filter((issue) => !props.issues.some((other) => other.code === issue.code)), ...props.issues] : [];
  return (
    <>
      <TextInput
        aria-label={props.label}
        placeholder={props.placeholder}
        value={shown}
        readOnly={props.readOnly}
        error={issues.some((issue) => issue.severity === 'error')}
        rightSection={props.action}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            setTyped(null);
          }
        }}
      />
      <IssueLines issues={issues} />
    </>
  );
}
