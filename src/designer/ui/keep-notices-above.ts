const place = '--weft-notices-bottom';

/** A ref for what is read at the bottom of the window: passing notices stand above it, as high as it is. */
export function keepNoticesAbove(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const { documentElement } = document;
  const observer = new ResizeObserver(() => {
    documentElement.style.setProperty(place, `${window.innerHeight - element.getBoundingClientRect().top}px`);
  });
  observer.observe(element);
  observer.observe(documentElement);
  return () => {
    observer.disconnect();
    documentElement.style.removeProperty(place);
  };
}
