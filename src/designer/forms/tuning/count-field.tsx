import { ActionIcon, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { maxReplicas } from '#domain/tuning/check-tuning.ts';
import { useTypedText } from '../../lib/use-typed-text.ts';
import { describedById, describedInput, FieldFrame } from '../field-frame.tsx';

interface CountFieldProps {
  readonly name: string;
  readonly label: string;
  /** Null where several nodes have different counts. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number | null;
  readonly disabled: boolean;
  readonly hint: string;
  readonly issues: readonly Issue[];
  /** What was refused before, and who keeps what is refused now; else that is gone when the field is left. */
  readonly refused?: string | undefined;
  readonly onRefused?: ((text: string | null) => void) | undefined;
  readonly onChange: (count: number) => void;
}

/** A small whole number with a button on either side. */
export function CountField(props: CountFieldProps) {
  const { t } = useTranslation('forms');
  const { value, min, max, disabled, refused, onRefused } = props;
  const id = useId();
  const within = (number: number): number => Math.max(min, Math.min(max ?? Number.MAX_SAFE_INTEGER, number));
  const count = useTypedText({
    value: value === null ? '' : String(value),
    // A number out of bounds may be the beginning of one within; when it is left, the nearest is taken.
    accepts: (text, isLeft) => isCount(text) && (isLeft || within(Number(text)) === Number(text)),
    refused,
    // An empty field holds nothing that could be missed.
    onRefused: onRefused && ((text) => onRefused(text?.trim() === '' ? null : text)),
    onCommit: (text) => {
      if (isCount(text) && within(Number(text)) !== value) props.onChange(within(Number(text)));
    },
  });
  const step = (by: number): void => {
    const from = isCount(count.text) ? Number(count.text) : (value ?? min);
    count.type(String(within(from + by)));
    count.leave();
  };
  const isRefused = refused !== undefined && !count.isTyped;
  const issues = isRefused ? [createIssue('E_TUNING_COUNT', [], { count: refused, min, max: max ?? maxReplicas })] : props.issues;
  return (
    <FieldFrame id={id} name={props.name} label={props.label} issues={issues} hint={props.hint}>
      <div className="weft-count">
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('tuning.fewer')}
          disabled={disabled || (value ?? min) <= min}
          onClick={() => step(-1)}
        >
          <IconMinus size={14} />
        </ActionIcon>
        <TextInput
          id={id}
          w={72}
          inputMode="numeric"
          autoComplete="off"
          classNames={{ input: 'weft-count-input' }}
          value={count.text}
          placeholder={value === null ? '…' : ''}
          readOnly={disabled}
          variant={disabled ? 'filled' : 'default'}
          error={issues.some((issue) => issue.severity === 'error')}
          {...describedInput(describedById(id))}
          onChange={(event) => count.type(event.currentTarget.value)}
          onBlur={count.leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') count.leave();
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault();
              if (!disabled) step(event.key === 'ArrowUp' ? 1 : -1);
            }
          }}
        />
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('tuning.more')}
          disabled={disabled || (max !== null && (value ?? min) >= max)}
          onClick={() => step(1)}
        >
          <IconPlus size={14} />
        </ActionIcon>
      </div>
    </FieldFrame>
  );
}

function isCount(text: string): boolean {
  return /^\d{1,6}$/.test(text.trim());
}
