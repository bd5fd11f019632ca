import type { Page } from '@playwright/test';

/** Begins a component draft as the signed-in person and opens it in the wizard. */
export async function beginDraft(page: Page, definition: object): Promise<void> {
  const id = await page.evaluate(
    async (body) => {
      const answer = await fetch('/api/drafts', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const made: unknown = await answer.json();
      return typeof made === 'object' && made !== null && 'id' in made ? String(made.id) : JSON.stringify(made);
    },
    JSON.stringify({ definition, saveId: crypto.randomUUID() }),
  );
  await page.goto(new URL(`/components/drafts/${id}`, page.url()).href);
}
