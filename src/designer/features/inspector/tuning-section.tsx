import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useRefusedTexts } from '../../editor/use-refused-texts.ts';
import { focusField } from '../../forms/focus-field.ts';
import { TuningForm } from '../../forms/tuning/tuning-form.tsx';
import { IssueLines } from '../../forms/issue-lines.tsx';

interface TuningSectionProps {
  readonly node: PipelineNode;
  readonly definition: ComponentDefinition;
  readonly issues: readonly Issue[];
}

/** The execution tuning of a node. */
export function TuningSection({ node, definition, issues }: TuningSectionProps) {
  const { t } = useTranslation('forms');
  const { trainingConstraints, execution } = definition.spec;
  const machineTypes = useEditor((state) => state.machineTypes);
  const readOnly = useEditor((state) => state.readOnly);
  const edit = useEditor((state) => state.edit);
  const refused = useRefusedTexts(['nodes', node.id, 'tuning']);
  const root = useTuningFocus(node.id);
  return (
    <div ref={root} className="weft-inspector-section">
      <TuningForm
        tuning={node.tuning ?? {}}
        jobType={execution.jobType}
        constraints={trainingConstraints}
        machineTypes={machineTypes}
        issues={issues}
        readOnly={readOnly}
        refused={refused}
        onChange={(tuning, changed) =>
          edit({ type: 'node.tuning', id: node.id, tuning }, 'tuning', `tuning ${node.id} ${changed.join(' ')}`)
        }
      />
      <IssueLines issues={issues.filter((issue) => issue.path.length === 0)} />
      {node.tuning === undefined || readOnly ? null : (
        <Button
          variant="subtle"
          color="gray"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => edit({ type: 'node.tuning', id: node.id, tuning: null }, 'tuning')}
        >
          {t('tuning.reset')}
        </Button>
      )}
    </div>
  );
}

function useTuningFocus(id: string) {
  const root = useRef<HTMLDivElement>(null);
  const focus = useEditor((state) => state.focus);
  useEffect(() => {
    const isHere = focus?.[0] === 'nodes' && focus[1] === id && focus[2] === 'tuning';
    return isHere && root.current !== null ? focusField(root.current, String(focus[3] ?? 'nodes')) : undefined;
  }, [focus, id]);
  return root;
}
