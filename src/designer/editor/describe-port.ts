import type { TFunction } from 'i18next';

/** A port by its kind and name, e.g. “Input model”; once where both are the same word. */
export function describePort(t: TFunction<'editor'>, side: 'inputs' | 'outputs', name: string): string {
  const kind = t(`port.${side}`);
  return name.toLowerCase() === kind.toLowerCase() ? kind : t(`portNamed.${side}`, { name });
}
