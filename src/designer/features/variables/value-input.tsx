import { SegmentedControl } from '@mantine/core';
import type { ParamTypeName } from '#domain/param/parameter.ts';
import { toBool } from '../../forms/same-value.ts';
import { DraftInput, type DraftInputProps } from './draft-input.tsx';

/** A variable's value: two choices for a Bool, text for the rest. */
export function ValueInput({ type, ...props }: DraftInputProps & { readonly type: ParamTypeName }) {
  const known = toBool(props.value);
  if (type !== 'Bool' || known === null) return <DraftInput {...props} />;
  return (
    <SegmentedControl
      data-field={props.field}
      aria-label={props.label}
      data={['true', 'false']}
      value={String(known)}
      readOnly={props.readOnly}
      onChange={props.onCommit}
    />
  );
}
