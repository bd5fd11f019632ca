import type { Dataset } from '#contract/models.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { own } from '#domain/names/own.ts';

/** What a dataset holds, in the reader's language where its labels have it: `description.zh`. */
export function datasetDescription({ description, labels }: Pick<Dataset, 'description' | 'labels'>, language: Language): string {
  return own(labels, `description.${language}`) ?? description;
}
