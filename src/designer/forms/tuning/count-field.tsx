import { ActionIcon, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/issue/issue.ts';
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
  const [typed, setTyped] = useState<string | null>(null);
  const set = (count: number): void => {
    setTyped(null);
    if (count !== value) props.onChange(Math.max(min, Math.min(max ?? Number.MAX_SAFE_INTEGER, count)));
  };
  const leave = (): void => {
    if (typed === null) return;
    if (/^\d{1,6}$/.test(typed.trim())) set(Number(typed));
    else setTyped(null);
  };
  const step = (by: number): void => set((value ?? min) + by);
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
          value={typed ?? (value === null ? '' : String(value))}
          placeholder={value === null ? '…' : ''}
          readOnly={disabled}
          variant={disabled ? 'filled' : 'default'}
          error={props.issues.some((issue) => issue.severity === 'error')}
          {...describedInput(describedById(id))}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave();
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
