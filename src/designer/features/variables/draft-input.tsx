import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { useStill } from '../../forms/use-still.ts';
import { useLanguage } from '../../lib/i18n.ts';

export interface DraftInputProps {
  /** What the focus finds it by. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** Whether it takes the focus when what it is in opens. */
  readonly isFirst?: boolean;
  /** Names that collide must not reach the document; values may be wrong there for a while. */
  readonly keepsWrong?: boolean;
  readonly check: (text: string) => readonly Issue[];
  readonly onCommit: (text: string) => void;
}

/** Text that is committed when it is left. Wrong text stays in the field with what is wrong; whether it is committed depends on `keepsWrong`. */
export function DraftInput({ field, label, value, readOnly, isFirst = false, keepsWrong = false, check, onCommit }: DraftInputProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  const text = typed ?? value;
  const issue = check(text)[0];
  const error = useStill(left && issue !== undefined ? describeIssue(issue, language) : '');
  const commit = (): void => {
    setLeft(true);
    if (issue !== undefined && !keepsWrong) return;
    setTyped(null);
    if (text !== value) onCommit(text);
  };
  return (
    <div data-field={field} style={{ flex: 1 }}>
      <TextInput
        aria-label={label}
        value={text}
        readOnly={readOnly}
        data-autofocus={isFirst || undefined}
        error={error === '' ? false : error}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setLeft(false);
          setTyped(event.currentTarget.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            setLeft(true);
            setTyped(null);
          }
        }}
      />
    </div>
  );
}
