import { ActionIcon, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/issue/issue.ts';
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
  readonly onChange: (count: number) => void;
}

/** A small whole number with a button on either side. */
export function CountField(props: CountFieldProps) {
  const { t } = useTranslation('forms');
  const { value, min, max, disabled } = props;
  const id = useId();
  const within = (number: number): number => Math.max(min, Math.min(max ?? Number.MAX_SAFE_INTEGER, number));
  const count = useTypedText({
    value: value === null ? '' : String(value),
    // A number out of bounds may be the beginning of one within; when it is left, the nearest is taken.
    accepts: (text, isLeft) => isCount(text) && (isLeft || within(Number(text)) === Number(text)),
    onCommit: (text) => (isCount(text) ? set(Number(text)) : undefined),
  });
  const set = (number: number): void => {
    if (within(number) !== value) props.onChange(within(number));
  };
  const step = (by: number): void => {
    const from = isCount(count.text) ? Number(count.text) : (value ?? min);
    count.leave();
    set(from + by);
  };
  return (
    <FieldFrame id={id} name={props.name} label={props.label} issues={props.issues} hint={props.hint}>
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
          error={props.issues.some((issue) => issue.severity === 'error')}
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
