import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Handle, type NodeProps, type Position, useUpdateNodeInternals } from 'reactflow';
import { useEditor, useEditorStore } from '../../../editor/editor-provider.tsx';
import { useNodeLabels } from '../../../editor/use-node-labels.ts';
import { usePortPlace } from '../port-sides.ts';
import { type GateNode, gateHandle } from './to-gate-items.ts';

/** Where a sub-pipeline's data comes from or goes to; pressing it goes there. */
export const GatePill = memo(function GatePill({ data: { gate } }: NodeProps<GateNode>) {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const comesIn = gate.direction === 'in';
  const others = gate.gates.map(({ link }) => (comesIn ? link.source : link.node));
  const [first = ''] = others;
  const nameOf = useNodeLabels();
  const name = useEditor(() => nameOf(first));
  const { output = '', input = '' } = gate.gates[0]?.link ?? {};
  const text = comesIn
    ? t('gate.from', { node: name, output })
    : t('gate.to', { node: name, input, count: others.length, more: others.length - 1 });
  // What comes in leaves the pill where outputs do.
  const { position } = usePortPlace(comesIn ? 'output' : 'input', 0.5);
  useMeasuredHandle(gate.id, position);
  const Glyph = comesIn ? IconArrowDownRight : IconArrowUpRight;
  return (
    <button type="button" className="weft-gate nodrag" title={text} onClick={() => store.getState().show([...new Set(others)])}>
      <Glyph size={14} aria-hidden />
      <span>{text}</span>
      <Handle id={gateHandle} type={comesIn ? 'source' : 'target'} position={position} isConnectable={false} className="weft-gate-handle" />
    </button>
  );
});

/** React Flow measures handles once; another direction moves them. */
function useMeasuredHandle(id: string, position: Position): void {
  const update = useUpdateNodeInternals();
  useEffect(() => update(id), [update, id, position]);
}
