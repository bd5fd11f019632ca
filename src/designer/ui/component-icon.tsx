import {
  type Icon,
  IconArrowsJoin,
  IconArrowsSplit2,
  IconBox,
  IconBrain,
  IconChartBar,
  IconChartDots3,
  IconCode,
  IconDatabaseImport,
  IconFileExport,
  IconFilter,
  IconSql,
  IconTable,
  IconTransform,
} from '@tabler/icons-react';
import type { ComponentDefinition } from '#domain/component/component.ts';
import './component-icon.css';

/** Words of a component's category or name and what they look like; the first that occurs wins. */
const looks: readonly (readonly [RegExp, Icon, Tone])[] = [
  [/\bsql\b/, IconSql, 'data'],
  [/\bsplit\b/, IconArrowsSplit2, 'data'],
  [/\bjoin\b/, IconArrowsJoin, 'data'],
  [/\bfilter\b/, IconFilter, 'data'],
  [/\b(read|import|load|source)\b/, IconDatabaseImport, 'data'],
  [/\b(write|export|sink)\b/, IconFileExport, 'data'],
  [/\b(train|training|fit)\b/, IconBrain, 'model'],
  [/\b(predict|prediction|inference|score)\b/, IconChartDots3, 'model'],
  [/\b(evaluate|evaluation|metrics)\b/, IconChartBar, 'good'],
  [/\b(transform|prepare|feature|features)\b/, IconTransform, 'data'],
  [/\b(data|table|profile)\b/, IconTable, 'data'],
  [/\b(model|learning)\b/, IconBrain, 'model'],
  [/\b(code|script|python)\b/, IconCode, 'code'],
];

type Tone = 'data' | 'model' | 'good' | 'code' | 'plain';

function lookOf(definition: ComponentDefinition | undefined): readonly [Icon, Tone] {
  if (!definition) return [IconBox, 'plain'];
  const { name, category } = definition.metadata;
  const leaf = (category ?? '').split('/').at(-1) ?? '';
  const words = [name, leaf, category ?? ''].map((text) => text.toLowerCase().replaceAll(/[^a-z]+/g, ' '));
  for (const text of words) {
    const look = looks.find(([pattern]) => pattern.test(text));
    if (look) return [look[1], look[2]];
  }
  return [IconBox, 'plain'];
}

/** A component's picture: what kind of work it does by shape, its family by colour. Decorative. */
export function ComponentIcon({ definition, size = 32 }: { definition: ComponentDefinition | undefined; size?: number }) {
  const [Glyph, tone] = lookOf(definition);
  return (
    <span className="weft-component-icon" data-tone={tone} style={{ width: size, height: size }} aria-hidden>
      <Glyph size={Math.round(size * 0.6)} stroke={1.7} />
    </span>
  );
}
