import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawnItem, type DrawnLink, emptyDrawing } from './drawing.ts';
import { itemMarks } from './item-kinds.ts';
import { applySceneChange, createScene, type Scene } from './scene.ts';
import { createSceneKeeper, type SceneKeeper } from './scene-keeper.ts';

const itemOf = (id: string, x: number, y: number): DrawnItem => ({
  id,
  kind: 'node',
  x,
  y,
  width: 240,
  height: 64,
  label: `label of ${id} ${x}`,
  detail: '',
  look: 0,
  disabled: x % 2 === 1,
  ports: x > 2 ? 'ta>m' : '',
});

/** Links of different bends have one id. */
const linkOf = (source: string, target: string, across = 0): DrawnLink => ({
  id: `${target}.${source}`,
  source,
  target,
  sourceOffset: 120,
  targetOffset: 80,
  ...(across > 0 && { bends: [{ across, start: 80, end: 120 }] }),
});

/** What a scene shows, by id, whatever slots things have. */
function read(scene: Scene, keeper: SceneKeeper) {
  const items = [...scene.kinds.subarray(0, scene.itemCount).keys()].filter((slot) => scene.kinds[slot] !== 0);
  const links = [...scene.linkMarks.subarray(0, scene.linkCount).keys()].filter((slot) => scene.ends[slot * 2] !== -1);
  return {
    sideways: scene.sideways,
    items: Object.fromEntries(
      items.map((slot) => [
        keeper.idAt(slot),
        [[...scene.places.subarray(slot * 4, slot * 4 + 4)], scene.labels[slot], scene.ports[slot], scene.marks[slot], scene.states[slot]],
      ]),
    ),
    links: Object.fromEntries(
      links.map((slot) => [
        keeper.linkIdAt(slot),
        [...scene.ends.subarray(slot * 2, slot * 2 + 2)]
          .map((end) => keeper.idAt(end))
          .concat(String(scene.linkMarks[slot]), JSON.stringify(scene.bends.get(slot) ?? [])),
      ]),
    ),
  };
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const steps = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('put' as const), id: fc.constantFrom(...ids), x: fc.nat(5), y: fc.nat(5) }),
    fc.record({ type: fc.constant('drop' as const), id: fc.constantFrom(...ids) }),
    fc.record({ type: fc.constant('link' as const), source: fc.constantFrom(...ids), target: fc.constantFrom(...ids), across: fc.nat(2) }),
    fc.record({ type: fc.constant('select' as const), ids: fc.subarray(ids) }),
    fc.record({
      type: fc.constant('states' as const),
      ids: fc.subarray(ids),
      state: fc.integer({ min: 1, max: 11 }),
      active: fc.subarray(ids),
    }),
    fc.record({ type: fc.constant('select-link' as const), source: fc.constantFrom(...ids), target: fc.constantFrom(...ids) }),
  ),
  { maxLength: 40 },
);

describe('a scene that follows a drawing by changes', () => {
  test('is the scene that packing the last drawing anew gives, in the page and in the worker', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const worker = createScene();
        const keeper = createSceneKeeper((change) => applySceneChange(worker, change));
        const items = new Map<string, DrawnItem>();
        const links = new Map<string, DrawnLink>();
        let drawing = emptyDrawing;
        let active = new Set<string>();
        let [chosen, states, link]: [Set<string>, Map<string, number>, string | null] = [new Set(), new Map(), null];
        for (const step of made) {
          if (step.type === 'put') items.set(step.id, itemOf(step.id, step.x, step.y));
          else if (step.type === 'drop') items.delete(step.id);
          else if (step.type === 'link') {
            const made = linkOf(step.source, step.target, step.across);
            if (links.has(made.id) && step.across === 0) links.delete(made.id);
            else links.set(made.id, made);
          } else if (step.type === 'select') keeper.mark('selected', (chosen = new Set(step.ids)));
          else if (step.type === 'states') {
            [states, active] = [new Map(step.ids.map((id) => [id, step.state])), new Set(step.active)];
            keeper.setStates(states, active);
          } else keeper.selectLink((link = linkOf(step.source, step.target).id));
          drawing = {
            items: [...items.values()],
            links: [...links.values()].filter(({ source, target }) => items.has(source) && items.has(target)),
            sideways: made.length % 2 === 1,
          };
          keeper.draw(drawing);
        }
        const fresh = createSceneKeeper(() => {});
        fresh.draw(drawing);
        fresh.mark('selected', chosen);
        fresh.setStates(states, active);
        fresh.selectLink(link);
        expect(read(keeper.scene, keeper)).toEqual(read(fresh.scene, fresh));
        expect(read(worker, keeper)).toEqual(read(fresh.scene, fresh));
      }),
      { numRuns: 300 },
    );
  });

  test('sends only what changed', () => {
    const sent: string[] = [];
    const keeper = createSceneKeeper((change) => sent.push(`${change.type} ${'slots' in change ? change.slots.length : ''}`));
    const items = Array.from({ length: 1000 }, (_, at) => itemOf(`n${at}`, 2 * at, 0));
    keeper.draw({ items, links: [], sideways: false });
    keeper.draw({ items: items.with(500, itemOf('n500', 8, 8)), links: [], sideways: false });
    keeper.mark('selected', new Set(['n1', 'n2']));
    keeper.mark('selected', new Set(['n2']));
    expect(sent).toEqual(['items 1000', 'items 1', 'marks 2', 'marks 1']);
    expect(keeper.scene.marks[keeper.slotOf('n2') ?? -1]).toBe(itemMarks.selected);
  });
});
