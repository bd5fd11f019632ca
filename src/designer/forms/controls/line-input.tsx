import type { ComponentProps } from 'react';
import './plain-controls.css';

interface PlainProps {
  readonly invalid: boolean;
  /** Id of the element that says what is wrong or expected. */
  readonly describedBy: string;
}

/** One line to type into: it looks like the kit's, but is one element and no more, since a form may hold hundreds. */
export function LineInput({ invalid, describedBy, ...props }: ComponentProps<'input'> & PlainProps) {
  return (
    <input type="text" className="weft-input" autoComplete="off" spellCheck={false} {...props} {...toAttributes(invalid, describedBy)} />
  );
}

/** Several lines to type into; as high as its text, within bounds. */
export function LinesInput({ invalid, describedBy, ...props }: ComponentProps<'textarea'> & PlainProps) {
  return (
    <textarea
      rows={2}
      className="weft-input weft-input-lines"
      autoComplete="off"
      spellCheck={false}
      {...props}
      {...toAttributes(invalid, describedBy)}
    />
  );
}

function toAttributes(invalid: boolean, describedBy: string) {
  return { 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy };
}
