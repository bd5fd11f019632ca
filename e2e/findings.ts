import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Tags of the rules of WCAG 2.2 up to AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Those of them that look at colours. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** What is looked at: the whole page or within what a selector names; all rules, or those that another theme may break. */
interface Look {
  readonly within?: string | undefined;
  readonly rules?: 'all' | 'colors';
}

/** Rules that axe finds broken, and where. */
export async function findings(page: Page, { within, rules = 'all' }: Look = {}): Promise<string[]> {
  // What was found is put together in the page itself, not in another one: there are no frames to gather from.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const chosen = rules === 'all' ? axe.withTags(tags) : axe.withRules(colorRules);
  const { violations } = await (within === undefined ? chosen : chosen.include(within)).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
