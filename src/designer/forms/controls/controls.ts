import type { ReactNode } from 'react';
import { ChoiceControl } from './choice-control.tsx';
import { ColumnControl } from './column-control.tsx';
import type { ControlKind, ControlProps } from './control-props.ts';
import { NumberControl } from './number-control.tsx';
import { SwitchControl } from './switch-control.tsx';
import { TextControl } from './text-control.tsx';

/** The widget of every kind of control that the domain names. */
export const controls: { readonly [K in ControlKind]: (props: ControlProps<K>) => ReactNode } = {
  number: NumberControl,
  text: TextControl,
  column: ColumnControl,
  choice: ChoiceControl,
  switch: SwitchControl,
};
