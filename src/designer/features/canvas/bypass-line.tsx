import { IconArrowForwardUp } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { passesOf } from '#domain/pipeline/bypass.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { cardSize } from '../../editor/card-size.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { portsOf } from '../../editor/ports-of.ts';
import { DirectionContext } from './port-sides.ts';
import './bypass-line.css';

/** Shows on a disabled card how data passes through it, from input to output. */
export function BypassLine({ node, definition }: { readonly node: PipelineNode; readonly definition: ComponentDefinition | undefined }) {
  const components = useEditor((state) => state.components);
  const { inputs, outputs } = portsOf(node, definition, undefined);
  const isDown = useContext(DirectionContext) === 'down';
  const { width, height } = cardSize;
  const placeOf = (ports: readonly { readonly name: string }[], name: string) =>
    ((isDown ? width : height) * (ports.findIndex((port) => port.name === name) + 1)) / (ports.length + 1);
  return (
    <svg className="weft-bypass" width={width} height={height} aria-hidden>
      {passesOf(node, components).map(({ input, output }) => {
        const [from, to] = [placeOf(inputs, input), placeOf(outputs, output)];
        const path = isDown
          ? `M ${from} 0 C ${from} ${height / 2} ${to} ${height / 2} ${to} ${height}`
          : `M 0 ${from} C ${width / 2} ${from} ${width / 2} ${to} ${width} ${to}`;
        return <path key={output} d={path} />;
      })}
    </svg>
  );
}

/** Says that a node is passed over. */
export function DisabledMark() {
  const { t } = useTranslation('canvas');
  return (
    <span className="weft-card-state" role="img" aria-label={t('disabled')} title={t('disabled')}>
      <IconArrowForwardUp size={16} aria-hidden />
    </span>
  );
}
