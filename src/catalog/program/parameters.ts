import { own } from '#domain/names/own.ts';
import { parseColumnList } from './parse-column-list.ts';
import { UserError } from './user-error.ts';

/** The parameter values of a task, each read as the type that the component declares. */
export class Parameters {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  /** The text, or the empty text where the parameter is not set. */
  text(name: string): string {
    const value = own(this.#values, name);
    if (value === undefined || value === null) return '';
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw new UserError(`the parameter "${name}" must be a text`);
  }

  /** The text without white space around it; a UserError where nothing is left. */
  required(name: string): string {
    const value = this.text(name).trim();
    if (value === '') throw new UserError(`the parameter "${name}" is empty`);
    return value;
  }

  number(name: string): number {
    const value = Number(this.required(name));
    if (!Number.isFinite(value)) throw new UserError(`the parameter "${name}" must be a number`);
    return value;
  }

  flag(name: string): boolean {
    return ['true', 'True'].includes(this.text(name));
  }

  /** The column names of a list; empty where it is not set. */
  columns(name: string): string[] {
    return parseColumnList(this.text(name));
  }
}
