import { Paper, Portal } from '@mantine/core';
import { findItem } from '#domain/pipeline/item-index.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useEditor } from '../../../editor/editor-provider.tsx';
import { displayNameOf } from '../../../lib/component-text.ts';
import { useLanguage } from '../../../lib/i18n.ts';
import { describeWait } from '../../../live/describe-wait.ts';
import { useCardTask } from '../../../live/live-run.tsx';
import { ComponentIcon } from '../../../ui/component-icon.tsx';
import { TaskStateLabel } from '../../../ui/task-state.tsx';
import type { Hovered } from './use-hover.ts';

/** Says at the pointer what a painted node is, for it may be too small to say so itself. */
export function HoverLabel({ hovered: { id, x, y } }: { readonly hovered: Hovered }) {
  const language = useLanguage();
  const node = useEditor((state) => findNode(state.document, id));
  const definition = useEditor((state) => (node ? state.components.get(node.component) : undefined));
  const { task, isEarlier } = useCardTask(id);
  const subPipeline = useEditor((state) => findItem(state.document.subPipelines, id));
  const name = node ? (node.label ?? (definition ? displayNameOf(definition, language) : node.component)) : subPipeline?.label;
  if (name === undefined) return null;
  const wait = describeWait(task, language);
  const side = x > window.innerWidth - 280 ? { right: window.innerWidth - x + 12 } : { left: x + 14 };
  return (
    <Portal>
      <Paper className="weft-hover-label" shadow="sm" withBorder style={{ ...side, top: y + 14 }} aria-hidden>
        {node && <ComponentIcon definition={definition} size={22} />}
        <span className="weft-hover-name">{name}</span>
        {task && <TaskStateLabel state={task.state} isEarlier={isEarlier} />}
        {wait !== '' && <span className="weft-hover-why">{wait}</span>}
      </Paper>
    </Portal>
  );
}
