import { z } from 'zod';
import { tablePageModel } from '#contract/models.ts';
import { tableFormats } from '../../tables/table-reader.ts';

/** What the server asks its table process. Paths are absolute. */
export const tableRequestSchema = z.strictObject({
  id: z.int(),
  key: z.string(),
  format: z.enum(tableFormats),
  paths: z.array(z.string()).min(1),
  offset: z.int(),
  limit: z.int(),
  /** Whether the columns are to be described too; the server keeps what was described before. */
  describe: z.boolean(),
});
export type TableRequest = z.infer<typeof tableRequestSchema>;

const rows = tablePageModel.shape.rows;

/** What comes back: `failed` where the files are no table, with the reason. */
export const tableReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('page'),
    id: z.int(),
    rows,
    described: tablePageModel.pick({ rowCount: true, columns: true }).nullable(),
  }),
  z.strictObject({ kind: z.literal('failed'), id: z.int(), detail: z.string() }),
]);
export type TableReply = z.infer<typeof tableReplySchema>;
