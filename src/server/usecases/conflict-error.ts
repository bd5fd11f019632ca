import { AppError } from '#domain/issue/app-error.ts';

/** Someone else saved in the meantime; `current` is what is there now. */
export class ConflictError extends AppError {
  readonly current: { readonly revision: number; readonly saveId: string };

  constructor(what: 'pipeline' | 'draft', name: string, current: { readonly revision: number; readonly saveId: string }) {
    super('E_CONFLICT', { what, name });
    this.current = { revision: current.revision, saveId: current.saveId };
  }
}
