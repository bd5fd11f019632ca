import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../editor/editor-provider.tsx';
import { focusField } from '../../forms/focus-field.ts';
import { AddVariable } from './add-variable.tsx';
import { VariableRow } from './variable-row.tsx';

/** All variables of the pipeline, each editable in place, and a form for a new one. */
export function VariablesList() {
  const { t } = useTranslation('variables');
  const variables = useEditor((state) => state.document.variables);
  const readOnly = useEditor((state) => state.readOnly);
  const focus = useEditor((state) => state.focus);
  const isAsked = focus?.[0] === 'variables';
  const root = useRef<HTMLDivElement>(null);
  /** The row that is typed into keeps its key, and with it the focus, although its name changes. */
  const [held, setHeld] = useState<{ readonly at: number; readonly key: string; readonly count: number } | null>(null);
  const keyOf = (name: string, at: number): string => (held?.at === at && held.count === variables.length ? held.key : `${name} ${at}`);
  useEffect(() => {
    if (focus?.[0] !== 'variables' || root.current === null) return undefined;
    return focusField(root.current, `${String(focus[1])}.${focus[2] === 'name' ? 'name' : 'value'}`);
  }, [focus]);
  return (
    <div ref={root} className="weft-variable-list">
      <Text c="dimmed">{t('intro')}</Text>
      {variables.length === 0 ? <Text c="dimmed">{t('empty')}</Text> : null}
      {variables.map((variable, index) => (
        // Two variables may have one name, which is then a problem that is mended here.
        <div
          key={keyOf(variable.name, index)}
          onFocus={() => setHeld({ at: index, key: keyOf(variable.name, index), count: variables.length })}
          onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setHeld(null)}
        >
          <VariableRow variable={variable} isFirst={index === 0 && !isAsked} />
        </div>
      ))}
      {readOnly ? null : <AddVariable isFirst={variables.length === 0} />}
    </div>
  );
}
