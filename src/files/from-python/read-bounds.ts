import { literalText, isTrue, note, type ReadType } from './found-option.ts';
import type { PythonCall } from './python-value.ts';

/** The range of `IntRange(1, 5)`, `FloatRange(min=0, max_open=True)` and of typer's `min` and `max`; whole open bounds become their neighbours. */
export function readBounds(call: PythonCall, type: ReadType['type'], option: string, positional = true): Omit<ReadType, 'type'> {
  if (type !== 'Int' && type !== 'Float') return { issues: [] };
  const side = (name: 'min' | 'max', index: number) => {
    const text = literalText(call.keywords.get(name) ?? (positional ? call.args[index] : undefined));
    const isOpen = isTrue(call.keywords.get(`${name}_open`));
    return { text: isOpen && text !== undefined && /^-?\d+$/.test(text) && type === 'Int' ? neighbour(text, name) : text, isOpen };
  };
  const [min, max] = [side('min', 0), side('max', 1)];
  if (min.text === undefined && max.text === undefined) return { issues: [] };
  return {
    constraint: { kind: 'range', min: min.text, max: max.text },
    issues: type === 'Float' && (min.isOpen || max.isOpen) ? [note('W_CODE_BOUND', call.line, { option })] : [],
  };
}

function neighbour(text: string, side: 'min' | 'max'): string {
  return String(BigInt(text) + (side === 'min' ? 1n : -1n));
}
