import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules of WCAG 2.2 up to AA that axe finds broken, on the whole page or within what a selector names. */
export async function findings(page: Page, within?: string): Promise<string[]> {
  // What was found is put together in the page itself, not in another one: there are no frames to gather from.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const chosen = axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await (within === undefined ? chosen : chosen.include(within)).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
