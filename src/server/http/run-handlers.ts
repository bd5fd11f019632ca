import { openArtifactFile, readArtifact, readArtifactTable, readLog } from '../usecases/artifacts.ts';
import { handOverSoon } from '../usecases/hand-over.ts';
import { acceptRun, cancelRun, listRuns, readRun, answerRun } from '../usecases/runs.ts';
import { listResumes, resumeRun } from '../usecases/resume-run.ts';
import type { Services } from '../usecases/services.ts';
import { downloadHeaders } from './download-headers.ts';
import type { Handlers } from './handler.ts';

type Names =
  | 'startRun'
  | 'resumeRun'
  | 'listResumes'
  | 'listRuns'
  | 'readRun'
  | 'cancelRun'
  | 'readLog'
  | 'readArtifact'
  | 'readArtifactTable'
  | 'readArtifactFile';

export function runHandlers(services: Services): Pick<Handlers, Names> {
  return {
    async startRun({ body }) {
      const { run, inserted } = await acceptRun(services, body);
      if (inserted) handOverSoon(services, run);
      return answerRun(services, run);
    },
    async resumeRun({ params, body }) {
      const { run, resumed } = await resumeRun(services, { runId: params.id, revision: body.revision, planNumber: body.plan });
      if (resumed) handOverSoon(services, run);
      return answerRun(services, run);
    },
    listResumes: async ({ params }) => ({ items: await listResumes(services, params.id) }),
    listRuns: async ({ query }) => ({ items: await listRuns(services, query) }),
    readRun: async ({ params }) => answerRun(services, await readRun(services, params.id)),
    cancelRun: ({ params }) => cancelRun(services, params.id),
    async readLog({ params, query }) {
      const chunk = await readLog(services, params.id, params.task, query.replica, query.offset);
      const headers = {
        ...downloadHeaders(`${params.task}.log`),
        'weft-next-offset': String(chunk.nextOffset),
        'weft-log-ended': String(chunk.ended),
      };
      return new Response(Uint8Array.from(chunk.bytes), { headers });
    },
    readArtifact: ({ params }) => readArtifact(services, params),
    readArtifactTable: ({ params, query }) => readArtifactTable(services, params, query),
    async readArtifactFile({ params, query }) {
      const { bytes, content } = await openArtifactFile(services, params, query.path);
      return new Response(content, {
        headers: { ...downloadHeaders(query.path.split('/').at(-1) ?? 'file'), 'content-length': String(bytes) },
      });
    },
  };
}
