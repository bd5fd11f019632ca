import { describe, expect, it } from 'vitest';
import type { ComponentLookup } from '#domain/component/component.ts';
import { levelOf } from '#domain/pipeline/level.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { type MadeDrawing, toDrawing } from './to-drawing.ts';

const components: ComponentLookup = new Map();

const node = (id: string, y: number, from?: string): PipelineNode => ({
  id,
  component: 'step@1.0.0',
  parameters: {},
  inputs: from === undefined ? {} : { data: { from: `${from}.data` } },
  outputs: {},
  position: { x: 0, y },
});

/** One below the other: a link from the first to the last passes the second. */
const passing = [node('first', 0), node('between', 200), node('last', 400, 'first')];

function draw(nodes: readonly PipelineNode[], before: MadeDrawing | null = null): MadeDrawing {
  const document: PipelineDocument = { metadata: { name: 'p' }, variables: [], nodes: [...nodes] };
  return toDrawing({ level: levelOf(document, components, null), components, language: 'en', direction: 'down' }, before);
}

describe('the links of a drawing', () => {
  it('bend around cards, and run straight again once none is in the way', () => {
    const made = draw(passing);
    expect(made.drawing.links[0]?.bends).toHaveLength(1);
    const away = draw([...passing.slice(0, 1), { ...node('between', 200), position: { x: 900, y: 200 } }, ...passing.slice(2)], made);
    expect(away.drawing.links[0]?.bends).toBeUndefined();
  });

  it('are the same after an edit that moves no card and changes no link', () => {
    const made = draw(passing);
    const [first, between, last] = passing;
    if (!first || !between || !last) throw new Error('nothing to draw');
    const renamed = draw([first, { ...between, label: 'Renamed' }, last], made);
    expect(renamed.drawing.links).toBe(made.drawing.links);
    expect(renamed.bent).toBe(made.bent);
  });

  it('are the same objects again where another card moves', () => {
    const aside = (x: number) => ({ ...node('aside', 0), position: { x, y: 0 } });
    const made = draw([...passing, aside(900)]);
    expect(draw([...passing, aside(908)], made).drawing.links[0]).toBe(made.drawing.links[0]);
  });

  it('do not bend in a pipeline of more cards than bends are looked for among', () => {
    const others = Array.from({ length: 400 }, (_, at) => node(`n${at}`, 1000 + 100 * at));
    expect(draw([...passing, ...others]).drawing.links[0]?.bends).toBeUndefined();
  });
});
