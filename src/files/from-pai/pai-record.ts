import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue, IssuePath } from '#domain/issue/issue.ts';

/** A map of PAI's JSON whose members are taken one by one; what nobody takes is reported. */
export class PaiRecord {
  readonly path: IssuePath;
  readonly issues: Issue[];
  readonly #members: ReadonlyMap<string, unknown>;
  readonly #taken = new Set<string>();

  /** `issues` is the list that everything about the value is put into. */
  constructor(value: unknown, path: IssuePath, issues: Issue[]) {
    this.path = path;
    this.issues = issues;
    this.#members = new Map(isMap(value) ? Object.entries(value) : []);
    if (!isMap(value)) this.reportValue('', value);
  }

  take(key: string): unknown {
    this.#taken.add(key);
    return this.#members.get(key) ?? undefined;
  }

  /** A text, number or truth value as text; anything else is reported. */
  takeText(...keys: readonly string[]): string | undefined {
    const found = keys.map((key) => ({ key, value: this.take(key) })).find(({ value }) => value !== undefined);
    if (!found) return undefined;
    const text = toText(found.value);
    if (text === undefined) this.reportValue(found.key, found.value);
    return text;
  }

  takeBool(key: string): boolean | undefined {
    const text = this.takeText(key)?.toLowerCase();
    if (text === 'true' || text === 'false') return text === 'true';
    if (text !== undefined) this.reportValue(key, text);
    return undefined;
  }

  /** The members of a list as records. */
  takeList(key: string): PaiRecord[] {
    const value = this.take(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) this.reportValue(key, value);
    return Array.isArray(value) ? value.map((member, index) => new PaiRecord(member, [...this.path, key, index], this.issues)) : [];
  }

  /** Says that a member which is known has no place here. */
  lose(key: string): void {
    const value = this.take(key);
    const isEmpty = value === undefined || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);
    if (!isEmpty) this.issues.push(createIssue('W_PAI_LOST', [...this.path, key], { key, value: shorten(value) }));
  }

  reportValue(key: string, value: unknown): void {
    this.issues.push(createIssue('W_PAI_VALUE', key === '' ? this.path : [...this.path, key], { key, value: shorten(value) }));
  }

  /** Names every member that was not taken. */
  finish(): void {
    for (const key of this.#members.keys())
      if (!this.#taken.has(key))
        this.issues.push(createIssue('W_PAI_KEY', [...this.path, key], { key, value: shorten(this.#members.get(key)) }));
  }
}

/** Whether the value is a map. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A plain value as the text that is typed for it. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : undefined;
}

function shorten(value: unknown): string {
  const text = toText(value) ?? JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member)) ?? '';
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
