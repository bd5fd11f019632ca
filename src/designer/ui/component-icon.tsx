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

/** Every picture that a component may have; the last is that of a component without a look of its own. */
export const componentLooks: readonly (readonly [Icon, Tone])[] = [
  ...looks.map(([, icon, tone]) => [icon, tone] as const),
  [IconBox, 'plain'],
];

/** Which of `componentLooks` a component has. */
export function componentLookOf(definition: ComponentDefinition | undefined): number {
  if (!definition) return looks.length;
  const { name, category } = definition.metadata;
  const leaf = (category ?? '').split('/').at(-1) ?? '';
  const words = [name, leaf, category ?? ''].map((text) => text.toLowerCase().replaceAll(/[^a-z]+/g, ' '));
  for (const text of words) {
    const look = looks.findIndex(([pattern]) => pattern.test(text));
    if (look >= 0) return look;
  }
  return looks.length;
}

/** A component's picture: what kind of work it does by shape, its family by colour. Decorative. */
export function ComponentIcon({ definition, size = 32 }: { definition: ComponentDefinition | undefined; size?: number }) {
  return <ComponentLook look={componentLookOf(definition)} size={size} />;
}

/** One of `componentLooks`. Decorative. */
export function ComponentLook({ look, size = 32 }: { look: number; size?: number }) {
  const [Glyph, tone] = componentLooks[look] ?? [IconBox, 'plain'];
  return (
    <span className="weft-component-icon" data-tone={tone} style={{ width: size, height: size }} aria-hidden>
      <Glyph size={Math.round(size * 0.6)} stroke={1.7} />
    </span>
  );
}
