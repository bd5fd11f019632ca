import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does in the wizard, by the names that they see. */
export class WizardView {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Begins a component from nothing. */
  async begin(): Promise<void> {
    await this.page.getByRole('link', { name: 'Components' }).click();
    await this.page.getByRole('button', { name: 'New component' }).first().click();
    await expect(this.preview).toBeVisible();
  }

  get preview(): Locator {
    return this.page.getByRole('complementary', { name: 'Preview' });
  }

  /** Replaces the component file by what is in the clipboard. */
  async pasteText(text: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Edit as' }).getByText('Text').click();
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.getByRole('textbox', { name: 'Component file' }).click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  async showForm(): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Edit as' }).getByText('Form').click();
  }

  async goTo(step: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step }).click();
  }

  async name(name: string): Promise<void> {
    await this.goTo('Basic information');
    await this.page.getByRole('region', { name: 'Basic information' }).getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  }

  /** Gives the component one file of code. */
  async uploadCode(name: string, text: string): Promise<void> {
    await this.goTo('Execution');
    await this.page.getByRole('radiogroup', { name: 'Code' }).getByText('Upload').click();
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(this.page.getByText(/1 file stored/)).toBeVisible();
  }

  async publish(ref: string): Promise<void> {
    await this.goTo('Review');
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(this.page.getByText(`${ref} is published.`)).toBeVisible();
  }
}
