import type { BrowserContext, Page } from '@playwright/test';

/** What was told as kept, by IndexedDB or the server, in the order in which it was told. */
export interface KeptTeller {
  /** Called with the text of each thing as soon as it is kept. */
  onKept: (text: string) => void;
}

/** Watches all pages of a context, from their beginning, for transactions of IndexedDB and saves that are done. */
export async function watchKept(context: BrowserContext): Promise<KeptTeller> {
  const teller: KeptTeller = { onKept: () => undefined };
  await context.exposeBinding('tellKept', (_, text: string) => teller.onKept(text));
  await context.addInitScript(tellTransactions);
  context.on('response', (response) => {
    const request = response.request();
    if (request.method() === 'PUT' && response.ok()) teller.onKept(request.postData() ?? '');
  });
  return teller;
}

/** Runs in the page: tells what a transaction has written once it is complete, which is when it would survive a power cut. */
function tellTransactions(): void {
  const written = new WeakMap<IDBTransaction, string[]>();
  const watch = (name: 'add' | 'put') => {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given: Parameters<typeof write>) {
      const texts = written.get(this.transaction) ?? [];
      if (texts.length === 0) {
        written.set(this.transaction, texts);
        this.transaction.addEventListener('complete', () => {
          const tell: unknown = Reflect.get(window, 'tellKept');
          if (typeof tell === 'function') Reflect.apply(tell, window, [texts.join('\n')]);
        });
      }
      texts.push(JSON.stringify(given[0]));
      return write.apply(this, given);
    };
  };
  watch('add');
  watch('put');
}

/** A page's renderer can be killed by the function that this gives; it resolves once it is dead. No page gets to tidy up after itself. */
export async function armKiller(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    const died = page.waitForEvent('crash');
    // Who is killed does not answer.
    session.send('Page.crash').catch(() => undefined);
    await died;
  };
}
