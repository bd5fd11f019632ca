const place = '--weft-notices-top';

/** A ref for what is read at the top of the window: passing notices stand right below it. */
export function keepNoticesBelow(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const { style } = document.documentElement;
  style.setProperty(place, `${element.getBoundingClientRect().bottom}px`);
  return () => style.removeProperty(place);
}
