import type { Model } from '../model/model-file.ts';
import { quoteName, quoteText } from '../program/quote.ts';

/** A column that a prediction adds: its name and the SQL over the table `scores` that gives it. */
export interface AddedColumn {
  readonly name: string;
  readonly quotedName: string;
  readonly expression: string;
}

/**
 * The columns to add. The table `scores` has the number or class number (from 1) in `c0` and, for a classifier, the
 * probability of class n in `c` and n.
 */
export function toAddedColumns(model: Model, name: string, probabilities: boolean): AddedColumn[] {
  if (model.task === 'regression') return [toColumn(name, 'scores.c0')];
  const { labels, type } = model.target;
  const label = `CAST(list_extract([${labels.map(quoteText).join(', ')}]::VARCHAR[], scores.c0::INTEGER) AS ${type})`;
  const shares = labels.map((text, index) => toColumn(`probability_${text}`, `scores.c${index + 1}`));
  return [toColumn(name, label), ...(probabilities ? shares : [])];
}

function toColumn(name: string, expression: string): AddedColumn {
  return { name, quotedName: quoteName(name), expression };
}
