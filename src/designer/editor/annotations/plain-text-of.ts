import type { Annotation } from '#domain/pipeline/pipeline.ts';
import { toPlainText } from '../../ui/documentation/parse-documentation.ts';

type Written = Pick<Annotation, 'kind' | 'text'>;

/** What a note says, without the marks it is written with; the title of a group is plain as it is. */
export function plainTextOf({ kind, text }: Written): string {
  return kind === 'note' ? toPlainText(text) : text;
}

/** The first line of a note or of a group's title, without marks. */
export function firstLineOf(annotation: Written): string {
  return plainTextOf(annotation).split('\n', 1)[0] ?? '';
}
