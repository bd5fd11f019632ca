import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { useStill } from '../../forms/use-still.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { useTypedText } from '../../lib/use-typed-text.ts';

export interface DraftInputProps {
  /** What the focus finds it by. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** Whether it takes the focus when what it is in opens. */
  readonly isFirst?: boolean;
  /** Whether a text may be committed, also while it is still typed; what may not stays in the field. */
  readonly accepts?: (text: string, isLeft: boolean) => boolean;
  /** What was refused before, and who keeps what is refused now. */
  readonly refused?: string | undefined;
  readonly onRefused?: (text: string | null, value: string) => void;
  readonly check: (text: string) => readonly Issue[];
  readonly onCommit: (text: string) => void;
}

/** Text that is committed while it is typed. Wrong text stays in the field with what is wrong; `accepts` says whether it is committed. */
export function DraftInput({
  field,
  label,
  value,
  readOnly,
  isFirst = false,
  accepts,
  refused,
  onRefused,
  check,
  onCommit,
}: DraftInputProps) {
  const language = useLanguage();
  const [left, setLeft] = useState(true);
  const draft = useTypedText({ value, onCommit, keepsRefused: true, refused, onRefused, ...(accepts && { accepts }) });
  const issue = check(draft.text)[0];
  const error = useStill(left && issue !== undefined ? describeIssue(issue, language) : '');
  const leave = (): void => {
    setLeft(true);
    draft.leave();
  };
  return (
    <div data-field={field} style={{ flex: 1 }}>
      <TextInput
        aria-label={label}
        value={draft.text}
        readOnly={readOnly}
        data-autofocus={isFirst || undefined}
        error={error === '' ? false : error}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setLeft(false);
          draft.type(event.currentTarget.value);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave();
        }}
      />
    </div>
  );
}
