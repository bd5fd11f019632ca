import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { focusField } from './focus-field.ts';
import { firstOf, toGroups } from './to-groups.ts';
import { ParameterField } from './parameter-field.tsx';
import './parameter-form.css';
import { useGrowingCount } from './use-growing-count.ts';
import { fieldKey, type FormTexts } from './use-field-text.ts';

export interface ParameterFormProps {
  readonly parameters: readonly Parameter[];
  /** The node's own values; a parameter without one has its default. */
  readonly values: Readonly<Record<string, string>>;
  /** Those of the pipeline; none are offered where there is no pipeline. */
  readonly variables?: readonly Variable[];
  /** False where the command is known not to take parameters from `$PAI_USER_ARGS`, which splits words. */
  readonly splitsWords?: boolean;
  /** One value was changed and left; null takes the node's own value away. Invalid text is committed too. */
  readonly onCommit: (name: string, value: string | null) => void;
  /** Makes a variable and lets a parameter refer to it, as one step; absent where that can't be done. */
  readonly onMakeVariable?: (name: string, variable: Variable) => void;
  /** Issues of the parameters; a path starts with the parameter's name. */
  readonly issues?: readonly Issue[];
  /** The parameter to bring into view and focus. */
  readonly focusName?: string | null | undefined;
  /** Another value asks for the focus again, although the name is the same. */
  readonly focusKey?: unknown;
  readonly readOnly?: boolean;
  /** What stands in the controls of some parameters, by name, while nothing is set there. */
  readonly unsetTexts?: ReadonlyMap<string, string>;
}

const noIssues: readonly Issue[] = [];
const noVariables: readonly Variable[] = [];
const nothing = () => undefined;
const findAbove = 12;

/** The form of any component's parameters, made from their declarations alone. Give it a `key` per node. */
export function ParameterForm(props: ParameterFormProps) {
  const { parameters, values, issues = noIssues, readOnly = false } = props;
  const { t } = useTranslation('forms');
  const [sought, setSought] = useState('');
  const form = useForm<FormTexts>({ defaultValues: toTexts(parameters, values) });
  const root = useRef<HTMLDivElement>(null);
  const onCommit = useStableCall(props.onCommit);
  const makeVariable = useStableCall(props.onMakeVariable ?? nothing);
  const { focusName, focusKey } = props;

  useEffect(() => {
    return typeof focusName === 'string' && root.current !== null ? focusField(root.current, focusName) : undefined;
  }, [focusName, focusKey]);

  const issuesByName = useMemo(() => Map.groupBy(issues, ({ path }) => path[0]), [issues]);
  const found = parameters.filter((parameter) => parameter.name === focusName || matches(parameter, sought));
  const groups = toGroups(found);
  const count = useGrowingCount(found.length);
  if (parameters.length === 0) return <Text c="dimmed">{t('noParameters')}</Text>;
  return (
    <div ref={root} className="weft-parameter-form">
      {parameters.length > findAbove ? (
        <TextInput
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      ) : null}
      {found.length === 0 ? <Text c="dimmed">{t('find.none', { text: sought })}</Text> : null}
      {firstOf(groups, count).map(({ group, members }) => (
        <section key={group} className="weft-parameter-form-group" aria-label={group === '' ? t('otherParameters') : group}>
          {groups.length > 1 || group !== '' ? (
            <h4 className="weft-parameter-form-heading">{group === '' ? t('otherParameters') : group}</h4>
          ) : null}
          {members.map((parameter) => (
            <ParameterField
              key={parameter.name}
              form={form}
              parameter={parameter}
              value={own(values, parameter.name)}
              variables={props.variables ?? noVariables}
              takesVariables={props.variables !== undefined}
              splitsWords={props.splitsWords ?? true}
              issues={issuesByName.get(parameter.name) ?? noIssues}
              readOnly={readOnly}
              unsetText={props.unsetTexts?.get(parameter.name)}
              onCommit={onCommit}
              onMakeVariable={props.onMakeVariable && makeVariable}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function toTexts(parameters: readonly Parameter[], values: Readonly<Record<string, string>>): FormTexts {
  return Object.fromEntries(
    parameters.map((parameter) => [fieldKey(parameter.name), own(values, parameter.name) ?? parameter.default ?? null]),
  );
}

function matches(parameter: Parameter, sought: string): boolean {
  const text = sought.trim().toLowerCase();
  return [parameter.name, parameter.displayName, parameter.description].some((part) => part?.toLowerCase().includes(text) === true);
}

/** Fields render again only for their own changes, so they are given a function that stays. */
function useStableCall<Value>(call: (name: string, value: Value) => void): (name: string, value: Value) => void {
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  const [stable] = useState(() => (name: string, value: Value) => latest.current(name, value));
  return stable;
}
