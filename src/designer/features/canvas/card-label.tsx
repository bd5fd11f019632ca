import { fitsOnCard } from './label-lines.ts';
import { splitNumber } from './number-at-end.ts';

/** What a card is called. Where there is little room the text gives way, the number at its end does not. */
export function CardLabel({ label }: { readonly label: string }) {
  const [text, number] = splitNumber(label);
  return (
    <span className="weft-card-label" data-whole={(number !== '' && fitsOnCard(label)) || undefined} title={label}>
      <span className="weft-card-label-text">{text}</span>
      {number !== '' && <span className="weft-card-label-number">{number}</span>}
    </span>
  );
}
