import type { Client } from '#contract/client.ts';
import { AppError } from '#domain/issue/app-error.ts';

/**
 * The id of the pipeline that is meant by an id or a name. Throws E_NOT_FOUND where there is none, and E_NAME_SHARED with
 * the ids where several have the name.
 */
export async function findPipeline(client: Client, name: string): Promise<string> {
  const { items } = await client.call('listPipelines');
  if (items.some((item) => item.id === name)) return name;
  const [found, ...more] = items.filter((item) => item.name === name);
  if (!found) throw new AppError('E_NOT_FOUND', { what: 'pipeline', name });
  if (more.length > 0) throw new AppError('E_NAME_SHARED', { name, ids: [found, ...more].map((item) => item.id) });
  return found.id;
}
