import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const read = (file: string) => ({ file, home: homeOf(file), text: readFileSync(join(root, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, '') });
const sheets = files.filter((file) => file.endsWith('.css')).map(read);
const views = files.filter((file) => file.endsWith('.tsx') && !file.includes('.test.')).map(read);

/** The feature that a file belongs to, or its layer: what is loaded together. */
function homeOf(file: string): string {
  const [layer = '', feature = ''] = file.split('/');
  return layer === 'features' ? `${layer}/${feature}` : layer;
}

const isShared = (home: string) => home !== 'app' && !home.startsWith('features/');
const classesIn = (text: string, before: string) =>
  [...text.matchAll(new RegExp(`${before}(weft-[\\w-]+)`, 'g'))].flatMap(([, name]) => name ?? []);
const selectors = sheets.flatMap(({ home, text }) =>
  [...text.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => ({ home, selector: selector.trim() })),
);
const styledIn = Map.groupBy(
  selectors.flatMap(({ home, selector }) => classesIn(selector, '\\.').map((name) => ({ home, name }))),
  ({ name }) => name,
);
const homesOf = (name: string) => new Set((styledIn.get(name) ?? []).map(({ home }) => home));

// Style sheets of features come when they are first opened: what one says of another's class would hold from then on only.
it('takes the looks of a view from its own feature or from what all share', () => {
  const foreign = views.flatMap(({ file, home, text }) =>
    classesIn(text, '(?<![\\w/-])').flatMap((name) => {
      const homes = [...homesOf(name)];
      return homes.length === 0 || homes.includes(home) || homes.some(isShared) ? [] : [`${file}: ${name} of ${homes.join(', ')}`];
    }),
  );
  expect(foreign).toEqual([]);
});

it('styles the class of another feature only inside of something of its own', () => {
  const loose = selectors.filter(({ home, selector }) => {
    const homes = classesIn(selector, '\\.').map(homesOf);
    const isOwn = homes.some((all) => all.size === 1 && all.has(home));
    return !isShared(home) && !isOwn && homes.some((all) => all.size > 1);
  });
  expect(loose).toEqual([]);
});
