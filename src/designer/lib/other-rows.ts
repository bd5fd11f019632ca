const stops = 'a[href], button';

/** What stands at an element's place in the rows after its own, then in those before it, the nearest first; nothing outside of rows. */
export function likesInOtherRows(element: HTMLElement): readonly HTMLElement[] {
  const row = element.closest('li, tr');
  if (!row) return [];
  const rows = [...(row.parentElement?.children ?? [])];
  const at = rows.indexOf(row);
  const place = [...row.querySelectorAll(stops)].indexOf(element);
  if (place === -1) return [];
  const others = [...rows.slice(at + 1), ...rows.slice(0, at).toReversed()];
  return others.flatMap((other) => [...other.querySelectorAll<HTMLElement>(stops)].at(place) ?? []);
}
