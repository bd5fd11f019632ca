const failed = new Set<HTMLLinkElement>();
let reloading = Promise.resolve();

/** Events of links do not bubble, but can be caught on their way down. */
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
  },
  { capture: true },
);

/**
 * Asks once more for the style sheets that could not be loaded: what Vite makes of an import asks for each only once, and then
 * shows the part without it. Rejects where one fails again.
 */
export function reloadFailedStyles(): Promise<void> {
  reloading = reloading.catch(() => undefined).then(reloadAll);
  return reloading;
}

async function reloadAll(): Promise<void> {
  const links = [...failed];
  failed.clear();
  await Promise.all(links.map(reload));
}

function reload(link: HTMLLinkElement): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const next = link.ownerDocument.createElement('link');
  for (const { name, value } of link.attributes) next.setAttribute(name, value);
  next.addEventListener('load', () => resolve());
  next.addEventListener('error', () => reject(new Error(`The style sheet ${next.href} can’t be loaded`)));
  link.replaceWith(next);
  return promise;
}
