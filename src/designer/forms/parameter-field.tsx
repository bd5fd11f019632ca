import { createElement, memo, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toField } from '#domain/param/to-field.ts';
import type { Field } from '#domain/param/field.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { toLiteral, variableRef } from '#domain/pipeline/variable-ref.ts';
import type { ControlKind, ControlProps } from './controls/control-props.ts';
import { controls } from './controls/controls.ts';
import { describedById, FieldFrame } from './field-frame.tsx';
import { FieldHint } from './field-hint.tsx';
import { type ParameterFieldInput, type ParameterFieldState, useParameterField } from './use-parameter-field.ts';
import { useVariableCompletion, type VariableCompletion } from './use-variable-completion.ts';
import { VariableList } from './variable-list.tsx';
import { VariableMenu } from './variable-menu.tsx';
import { variableOf } from './variable-of.ts';
import { VariableTag } from './variable-tag.tsx';

export interface ParameterFieldProps extends ParameterFieldInput {
  /** Whether variables are offered. */
  readonly takesVariables: boolean;
  readonly readOnly: boolean;
  /** Stands in the control while nothing is set, instead of words for that. */
  readonly unsetText?: string | undefined;
  /** Makes a variable and lets the parameter refer to it, where that can be done. */
  readonly onMakeVariable?: ((name: string, variable: Variable) => void) | undefined;
}

/** One parameter: its label, control, variable, reset and what is wrong with it. */
export const ParameterField = memo(function ParameterField(props: ParameterFieldProps) {
  const { parameter, variables, readOnly } = props;
  const offersVariables = props.takesVariables && !readOnly;
  const state = useParameterField(props);
  const field = toField(parameter);
  const id = useId();
  const describeReset = useDescribeReset();
  // A reference that is still typed stays text: the field keeps the focus.
  const variableName = state.isCommitted && !state.isTyping ? (variableRef(state.text ?? '') ?? null) : null;
  const keepFocus = useKeptFocus(id, variableName);
  const pick = (reference: string): void => {
    keepFocus();
    state.onPick(reference);
  };
  const completion = useVariableCompletion({ parameter, text: state.text, variables, onPick: pick });
  const canReset = !readOnly && props.value !== undefined;
  return (
    <FieldFrame
      id={id}
      name={parameter.name}
      label={field.label}
      description={field.description}
      needsValue={field.required && field.default === null}
      isChanged={state.isChanged}
      hasSteps
      reset={canReset ? { label: describeReset(field), onReset: state.onReset } : undefined}
      actions={
        offersVariables ? (
          <VariableMenu
            parameter={parameter}
            label={field.label}
            variables={variables}
            onPick={state.onPick}
            made={props.onMakeVariable && variableOf(parameter, state.text, variables)}
            onMake={(variable) => props.onMakeVariable?.(parameter.name, variable)}
          />
        ) : null
      }
      issues={state.issues}
      hint={variableName === null ? <FieldHint field={field} text={state.text} /> : null}
    >
      {variableName === null ? (
        <>
          <Control
            id={id}
            field={field}
            state={state}
            completion={completion}
            keepFocus={keepFocus}
            readOnly={readOnly}
            unsetText={props.unsetText}
          />
          {completion.suggestions === null || !offersVariables || hasOwnList(field) ? null : (
            <VariableList id={completion.listId} suggestions={completion.suggestions} active={completion.active} onPick={pick} />
          )}
        </>
      ) : (
        <Reference {...props} id={id} name={variableName} state={state} keepFocus={keepFocus} />
      )}
    </FieldFrame>
  );
});

/** A code editor shows completions itself. */
function hasOwnList({ control }: Field): boolean {
  return control.kind === 'text' && control.language !== 'plain';
}

/** The control and the variable take each other's place: the focus stays in the field. Gives what to call just before. */
function useKeptFocus(id: string, variableName: string | null): () => void {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current) document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
    hadFocus.current = false;
  }, [id, variableName]);
  return () => {
    const own = document.querySelector(`#${CSS.escape(id)}`)?.parentElement;
    hadFocus.current = own?.contains(document.activeElement) === true;
  };
}

function useDescribeReset(): (field: Field) => string {
  const { t } = useTranslation('forms');
  return (field) => {
    if (field.default === null) return t('unset', { label: field.label });
    return field.default === ''
      ? t('reset.toEmpty', { label: field.label })
      : t('reset.to', { label: field.label, value: field.default.slice(0, 60) });
  };
}

interface ControlInput {
  readonly id: string;
  readonly field: Field;
  readonly state: ParameterFieldState;
  readonly completion: VariableCompletion;
  readonly keepFocus: () => void;
  readonly readOnly: boolean;
  readonly unsetText: string | undefined;
}

function Control({ id, field, state, completion, keepFocus, readOnly, unsetText }: ControlInput): ReactNode {
  return renderControl(field.control.kind, {
    id,
    field,
    control: field.control,
    text: state.text,
    unsetText,
    invalid: state.issues.some((issue) => issue.severity === 'error'),
    readOnly,
    describedBy: describedById(id),
    completion,
    onText: (text) => {
      completion.onTyped(text);
      state.onText(text);
    },
    onLeave: () => {
      completion.close();
      if (variableRef(state.text ?? '') !== undefined) keepFocus();
      state.onLeave();
    },
    onPick: state.onPick,
  });
}

/** The kind decides the widget and the type of its `control`; the two belong together. */
function renderControl<K extends ControlKind>(kind: K, props: ControlProps<K>): ReactNode {
  return createElement(controls[kind], props);
}

function Reference({
  id,
  name,
  state,
  variables,
  keepFocus,
  readOnly,
}: ParameterFieldProps & Omit<ControlInput, 'field' | 'completion' | 'unsetText'> & { readonly name: string }) {
  const variable = variables.find((candidate) => candidate.name === name);
  return (
    <VariableTag
      id={id}
      name={name}
      variable={variable}
      invalid={state.issues.some((issue) => issue.severity === 'error')}
      readOnly={readOnly}
      describedBy={describedById(id)}
      onStop={() => {
        keepFocus();
        if (variable === undefined) state.onReset();
        else state.onPick(toLiteral(variable.value));
      }}
    />
  );
}
