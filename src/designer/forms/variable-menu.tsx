import { Menu, Text } from '@mantine/core';
import { IconPlus, IconVariable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Parameter } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { FieldButton } from './field-button.tsx';
import { fittingVariables } from './suggest-variables.ts';

const icon = <IconVariable size={14} />;

/** A button that lists the variables whose type and value fit the parameter, and offers to make one of the present value. The list is made when it is first asked for. */
export function VariableMenu(props: {
  readonly parameter: Parameter;
  readonly label: string;
  readonly variables: readonly Variable[];
  readonly onPick: (text: string) => void;
  /** The variable that the present value would make; null where there is no value, absent where none can be made. */
  readonly made?: Variable | null | undefined;
  readonly onMake: (variable: Variable) => void;
}) {
  const { t } = useTranslation('forms');
  const [wasOpened, setOpened] = useState(false);
  const name = t('variable.use', { label: props.label });
  const button = (
    <FieldButton label={name} onClick={() => setOpened(true)}>
      {icon}
    </FieldButton>
  );
  if (!wasOpened) return button;
  return (
    <Menu defaultOpened position="bottom-end" width={240} withInitialFocusPlaceholder>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <FittingVariables {...props} />
        {props.made !== undefined && <MakeVariable made={props.made} onMake={props.onMake} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function FittingVariables(props: {
  readonly parameter: Parameter;
  readonly variables: readonly Variable[];
  readonly onPick: (text: string) => void;
}) {
  const { t } = useTranslation('forms');
  const fitting = fittingVariables(props.parameter, props.variables);
  if (fitting.length === 0) return <Menu.Label>{t('variable.none', { type: props.parameter.type })}</Menu.Label>;
  return (
    <>
      <Menu.Label>{t('variable.fitting')}</Menu.Label>
      {fitting.map((variable) => (
        <Menu.Item
          key={variable.name}
          aria-label={`${variable.name} = ${variable.value}`}
          onClick={() => props.onPick(`\${${variable.name}}`)}
          rightSection={<Value text={variable.value} />}
        >
          {variable.name}
        </Menu.Item>
      ))}
    </>
  );
}

function MakeVariable({ made, onMake }: { readonly made: Variable | null; readonly onMake: (variable: Variable) => void }) {
  const { t } = useTranslation('forms');
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={made === null}
        rightSection={made && <Value text={made.name} />}
        onClick={() => made && onMake(made)}
      >
        {t(made === null ? 'variable.makeNothing' : 'variable.make')}
      </Menu.Item>
    </>
  );
}

function Value({ text }: { readonly text: string }) {
  return (
    <Text size="xs" c="dimmed" maw={110} truncate>
      {text}
    </Text>
  );
}
