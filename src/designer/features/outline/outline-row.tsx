import { ActionIcon } from '@mantine/core';
import {
  IconAlertCircleFilled,
  IconArrowBarDown,
  IconArrowBarToDown,
  IconArrowForwardUp,
  IconBoxMargin,
  IconNote,
  IconPlugConnected,
  IconStack2,
  IconTable,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#domain/pipeline/pipeline.ts';
import { problemsOfNode } from '../../editor/derived.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { ask } from '../../editor/picking/asking.ts';
import { NodeMarkBadge } from '../../live/node-mark-badge.tsx';
import { useSharedMark } from '../../live/node-marks.tsx';
import { useShowOutputOf } from '../../live/show-output.tsx';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { TaskStateIcon } from '../../ui/task-state.tsx';
import { isDisabled, isPort, nodesOf, type OutlineItem, type PortItem } from './to-outline.ts';
import type { RowText } from './use-describe-row.ts';
import { useRowRun } from './use-row-run.ts';

/** What a row shows; a screen reader hears the row's name instead, which says all of it. */
export function OutlineRowFace({ item, text }: { readonly item: OutlineItem; readonly text: RowText }) {
  return (
    <>
      <RowIcon item={item} />
      <span className="weft-outline-text" data-port={isPort(item) || undefined} title={text.spoken}>
        <span className="weft-outline-name">{text.name}</span> <span className="weft-outline-detail">{text.detail}</span>
      </span>
      {(item.kind === 'node' || item.kind === 'sub') && <RowMarks ids={nodesOf(item)} isOff={isDisabled(item)} />}
      {isPort(item) && item.kind === 'output' && <ShowDataButton item={item} />}
      {isPort(item) && <ConnectButton item={item} />}
    </>
  );
}

function RowIcon({ item }: { readonly item: OutlineItem }) {
  const definition = useEditor((state) => (item.kind === 'node' ? state.components.get(item.node.component) : undefined));
  switch (item.kind) {
    case 'node':
      return <ComponentIcon definition={definition} size={22} />;
    case 'sub':
      return <IconStack2 className="weft-outline-glyph" size={16} aria-hidden />;
    case 'note':
      return <AnnotationIcon kind={item.note.kind} />;
    case 'input':
      return <IconArrowBarToDown className="weft-outline-glyph" size={14} aria-hidden />;
    case 'output':
      return <IconArrowBarDown className="weft-outline-glyph" size={14} aria-hidden />;
  }
}

function AnnotationIcon({ kind }: { readonly kind: Annotation['kind'] }) {
  const Glyph = kind === 'group' ? IconBoxMargin : IconNote;
  return <Glyph className="weft-outline-glyph" size={16} aria-hidden />;
}

function RowMarks({ ids, isOff }: { readonly ids: readonly string[]; readonly isOff: boolean }) {
  const errors = useEditor(({ issues }) => ids.some((id) => problemsOfNode(issues, id).some((issue) => issue.severity === 'error')));
  const { state, isEarlier } = useRowRun()(ids);
  const mark = useSharedMark(ids);
  return (
    <span className="weft-outline-marks" aria-hidden>
      {isOff && <IconArrowForwardUp size={15} />}
      <NodeMarkBadge mark={mark} />
      {state && <TaskStateIcon state={state} size={isEarlier ? 12 : 16} isEarlier={isEarlier} decorative />}
      {errors && <IconAlertCircleFilled size={15} color="var(--weft-bad)" />}
    </span>
  );
}

function ShowDataButton({ item: { node, port } }: { readonly item: PortItem }) {
  const { t } = useTranslation('outline');
  const showData = useShowOutputOf(node.id, port);
  return showData && <PortButton label={t('showData')} icon={<IconTable size={14} />} onPress={showData} />;
}

function ConnectButton({ item }: { readonly item: PortItem }) {
  const { t } = useTranslation('outline');
  const readOnly = useEditor((state) => state.readOnly);
  return readOnly ? null : <PortButton label={t('connect')} icon={<IconPlugConnected size={14} />} onPress={() => askForEnd(item)} />;
}

interface PortButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

/** What the mouse can do with a port; the keyboard has actions for it. */
function PortButton({ label, icon, onPress }: PortButtonProps) {
  return (
    <ActionIcon
      className="weft-outline-port-action"
      size={22}
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      {icon}
    </ActionIcon>
  );
}

/** Asks what a port is to be connected with. */
export function askForEnd({ kind, node, port }: PortItem): void {
  const asked = { node: node.id, isAboutNode: false };
  ask(kind === 'input' ? { kind: 'source', input: port, ...asked } : { kind: 'target', output: port, ...asked });
}
