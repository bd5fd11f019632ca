import type { ComponentProps } from 'react';
import './field-button.css';

/** A small button beside a field's label: an icon with its name. It is one element and no more, since a form may hold hundreds. */
export function FieldButton({ label, className = '', ...props }: ComponentProps<'button'> & { readonly label: string }) {
  return <button type="button" className={`weft-field-button ${className}`} aria-label={label} title={label} {...props} />;
}
