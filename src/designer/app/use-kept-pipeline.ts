import { useEffect, useState } from 'react';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { ServerPipeline } from '../editor/document-server.ts';
import { lookAtLocalWork } from './local-work.ts';

/** Lower than any that a server gives: what this computer kept counts as newer, and saving it finds out. */
const unknownRevision = 0;

/**
 * A pipeline as this computer kept it, for opening it while the server can't be asked: null where it isn't kept in a form that
 * can be read, undefined while that isn't known. It is looked up once it is `isWanted`, and stays when it no longer is.
 */
export function useKeptPipeline(id: string, isWanted: boolean): ServerPipeline | null | undefined {
  const [found, setFound] = useState<{ readonly id: string; readonly pipeline: ServerPipeline | null } | null>(null);
  const isFound = found?.id === id;
  useEffect(() => {
    if (isWanted && !isFound) void readKeptPipeline(id).then((pipeline) => setFound({ id, pipeline }));
  }, [id, isWanted, isFound]);
  return isFound ? found.pipeline : undefined;
}

async function readKeptPipeline(id: string): Promise<ServerPipeline | null> {
  const work = await lookAtLocalWork(id);
  if (work === null || work === 'newer') return null;
  return { id, revision: unknownRevision, saveId: '', format: documentFormat, document: work.document };
}
