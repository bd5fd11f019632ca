import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutputChannel } from '#domain/channel/channel.ts';
import { outputPath } from '#domain/channel/paths.ts';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { RunNoteList } from '../../live/run-note-list.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';
import { checkOutput } from './check-outputs.ts';
import { trialTask } from './trial-task.ts';

/** What was found under each declared output, compared with the declaration, and what lies beside them. */
export function TrialOutputs({ runId, outputs }: { readonly runId: string; readonly outputs: readonly OutputChannel[] }) {
  const { t } = useTranslation('trial');
  const language = useLanguage();
  const found = useQueries({
    queries: outputs.map(({ name }) => ({
      queryKey: ['artifacts', runId, trialTask, name],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.call('readArtifact', { params: { id: runId, task: trialTask, output: name }, signal }),
      staleTime: Infinity,
    })),
  });
  return (
    <section className="weft-trial-outputs" aria-label={t('outputs')}>
      {outputs.length === 0 ? <p className="weft-trial-dim">{t('outputs.none')}</p> : null}
      <ul>
        {outputs.map((output, index) => {
          const artifact = found[index];
          if (!artifact?.data) return <NotRead key={output.name} query={artifact ?? { error: null }} />;
          const { files } = artifact.data;
          const finding = checkOutput(output, artifact.data);
          const facts = {
            name: output.displayName ?? output.name,
            path: outputPath(output.name),
            count: files.length,
            size: formatBytes(
              files.reduce((sum, { bytes }) => sum + bytes, 0),
              language,
            ),
          };
          return (
            <li key={output.name} data-finding={finding}>
              {finding === 'as-declared' ? <IconCircleCheck size={15} aria-hidden /> : <IconAlertTriangle size={15} aria-hidden />}
              <span>{t(`finding.${finding}`, facts)}</span>
            </li>
          );
        })}
      </ul>
      <RunNoteList />
    </section>
  );
}
