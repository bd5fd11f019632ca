/** Keeps the text of a draft as it was typed, comments and mistakes included, on this computer. */
export interface DraftTextStore {
  read(id: string): string | null;
  /** Null forgets the text. */
  write(id: string, text: string | null): void;
}

const prefix = 'weft.component-text.';

/** Texts in the browser's storage. A full or forbidden storage loses the copy, never what is typed. */
export function createDraftTextStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): DraftTextStore {
  return {
    read: (id) => storage.getItem(prefix + id),
    write: (id, text) => {
      if (text === null) return storage.removeItem(prefix + id);
      try {
        storage.setItem(prefix + id, text);
      } catch (error) {
        console.warn('The text could not be kept on this computer.', error);
      }
    },
  };
}
