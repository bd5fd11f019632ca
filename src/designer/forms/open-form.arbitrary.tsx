import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Parameter } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { theme } from '../ui/theme.ts';
import { ParameterForm, type ParameterFormProps } from './parameter-form.tsx';

const noVariables: readonly Variable[] = [];

/** A node's values, changed by what the form commits. */
export function Harness({ values: start, ...props }: Partial<ParameterFormProps> & { readonly parameters: readonly Parameter[] }) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(start ?? {});
  return (
    <MantineProvider theme={theme}>
      <ParameterForm
        variables={noVariables}
        {...props}
        values={values}
        onCommit={(name, value) => {
          props.onCommit?.(name, value);
          setValues((before) =>
            Object.fromEntries([...Object.entries(before).filter(([key]) => key !== name), ...(value === null ? [] : [[name, value]])]),
          );
        }}
      />
      <button type="button" onClick={() => setValues({ epochs: '7' })}>
        Elsewhere
      </button>
      <output aria-label="Values">{JSON.stringify(values)}</output>
    </MantineProvider>
  );
}

/** Shows a form of these parameters, beside the values that it commits. */
export async function open(props: Parameters<typeof Harness>[0]) {
  await render(<Harness {...props} />);
  return { values: () => page.getByRole('status', { name: 'Values' }) };
}

/** Types into a field and leaves it. */
export async function type(name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).fill(text);
  await userEvent.keyboard('{Tab}');
}

export const epochs: Parameter = { name: 'epochs', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '100' } };
export const rate: Parameter = { name: 'rate', type: 'Float', displayName: 'Learning rate', default: '0.1' };
export const note: Parameter = { name: 'note', type: 'String', required: false };
export const shuffle: Parameter = { name: 'shuffle', type: 'Bool', default: 'true' };
export const optimizer: Parameter = {
  name: 'optimizer',
  type: 'String',
  default: 'adam',
  constraint: { kind: 'enum', values: ['adam', 'sgd'] },
};
