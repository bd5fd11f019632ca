import { expect, type Locator, type Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

/** A person who has a keyboard and no mouse: goes from stop to stop, and sees where they are. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes on with Tab (or back) until this has the focus; it has to be among the next `most` stops, and none may lose the focus. */
  async tabTo(role: Role, name: Name, { most = 12, back = false } = {}): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < most; stop += 1) {
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      if (await this.isAt(role, name)) return;
      passed.push(await this.#describeFocus());
      expect(passed.at(-1), `the focus was lost on the way to ${role} ${name}: ${passed.join(', ')}`).not.toBe('body');
    }
    throw new Error(`${role} ${name} is not among the next ${most} stops: ${passed.join(', ')}`);
  }

  async isAt(role: Role, name: Name): Promise<boolean> {
    return (await this.#focused(role, name).count()) > 0;
  }

  async expectAt(role: Role, name: Name): Promise<void> {
    await expect(this.#focused(role, name)).toBeVisible();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types letter by letter into what has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes on to a text field and types into it, in place of what it holds. */
  async fill(name: Name, text: string, most?: number): Promise<void> {
    await this.tabTo('textbox', name, most === undefined ? {} : { most });
    await this.press('ControlOrMeta+a');
    await this.type(text);
  }

  /** Goes on to a list, opens it and goes down to an option. */
  async choose(name: Name, option: Name, most?: number): Promise<void> {
    await this.tabTo('combobox', name, most === undefined ? {} : { most });
    await this.press('Enter');
    const wanted = this.page.getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option });
    await expect(wanted).toBeVisible();
    const id = await wanted.getAttribute('id');
    const options = await this.page.getByRole('option').count();
    for (let step = 0; step < options && (await this.#activeOption()) !== id; step += 1) await this.press('ArrowDown');
    expect(await this.#activeOption()).toBe(id);
    await this.press('Enter');
    await expect(wanted).toBeHidden();
  }

  #focused(role: Role, name: Name): Locator {
    return this.page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).and(this.page.locator(':focus'));
  }

  async #activeOption(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant') ?? null);
  }

  async #describeFocus(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return 'body';
      const label = at.getAttribute('aria-label') ?? at.textContent ?? '';
      const named = label === '' && at.id !== '' ? document.querySelector(`label[for="${at.id}"]`)?.textContent : label;
      return `${at.getAttribute('role') ?? at.localName} “${(named ?? '').slice(0, 40)}”`;
    });
  }
}
