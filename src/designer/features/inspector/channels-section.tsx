import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { focusField } from '../../forms/focus-field.ts';
import { InputRow } from './input-row.tsx';
import { OutputRow } from './output-row.tsx';
import { issuesAt, type NodeIssues } from './use-node-issues.ts';

/** Where each input's data comes from and where each output is kept. */
export function ChannelsSection({
  node,
  definition,
  issues,
}: {
  readonly node: PipelineNode;
  readonly definition: ComponentDefinition;
  readonly issues: NodeIssues;
}) {
  const { t } = useTranslation('inspector');
  const root = useRef<HTMLDivElement>(null);
  useChannelFocus(root, node.id);
  const { inputs, outputs } = definition.spec;
  return (
    <div ref={root}>
      <section className="weft-inspector-section" aria-label={t('inputs')}>
        <h3 className="weft-inspector-heading">{t('inputs')}</h3>
        {inputs.length === 0 ? <span className="weft-inspector-sub">{t('noInputs')}</span> : null}
        {inputs.map((input) => (
          <InputRow key={input.name} node={node} input={input} issues={issuesAt(issues.inputs, input.name)} />
        ))}
      </section>
      <section className="weft-inspector-section" aria-label={t('outputs')}>
        <h3 className="weft-inspector-heading">{t('outputs')}</h3>
        {outputs.length === 0 ? <span className="weft-inspector-sub">{t('noOutputs')}</span> : null}
        {outputs.map((output) => (
          <OutputRow key={output.name} node={node} output={output} issues={issuesAt(issues.outputs, output.name)} />
        ))}
      </section>
    </div>
  );
}

function useChannelFocus(root: React.RefObject<HTMLDivElement | null>, id: string): void {
  const focus = useEditor((state) => state.focus);
  useEffect(() => {
    const isHere = focus?.[0] === 'nodes' && focus[1] === id && (focus[2] === 'inputs' || focus[2] === 'outputs');
    return isHere && root.current !== null ? focusField(root.current, `${String(focus[2])}.${String(focus[3])}`) : undefined;
  }, [focus, id, root]);
}
