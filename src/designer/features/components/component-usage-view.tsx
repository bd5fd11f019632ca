import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { componentUsageQuery } from '../../lib/api.ts';
import { formatList } from '../../lib/format-list.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { NotRead } from '../../ui/not-read.tsx';
import { TaskStateLabel } from '../../ui/task-state.tsx';

/** The pipelines and runs that use any version of the component. */
export function ComponentUsageView({ version }: { readonly version: ComponentVersion }) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  const usage = useQuery({ ...componentUsageQuery(version.name), refetchOnMount: 'always' });
  const { data } = usage;
  if (data === undefined) return <NotRead query={usage} />;
  return (
    <>
      <section className="weft-component-section" aria-label={t('usage.pipelines')}>
        <h3>{t('usage.pipelines')}</h3>
        {data.pipelines.length === 0 ? <Text c="dimmed">{t('usage.noPipelines')}</Text> : null}
        <ul className="weft-component-changes">
          {data.pipelines.map((pipeline) => (
            <li key={`${pipeline.id} ${pipeline.version}`}>
              <Anchor renderRoot={(props) => <Link to="/pipelines/$id" params={{ id: pipeline.id }} {...props} />}>{pipeline.name}</Anchor>{' '}
              <span className="weft-component-dim">
                {t('usage.nodes', { version: pipeline.version, nodes: formatList(pipeline.nodes, language) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="weft-component-section" aria-label={t('usage.runs')}>
        <h3>{t('usage.runs')}</h3>
        {data.runs.length === 0 ? <Text c="dimmed">{t('usage.noRuns')}</Text> : null}
        <ul className="weft-component-changes">
          {data.runs.map((run) => (
            <li key={`${run.id} ${run.version}`}>
              <TaskStateLabel state={run.state} />{' '}
              <Anchor renderRoot={(props) => <Link to="/runs/$id" params={{ id: run.id }} {...props} />}>{run.pipelineName}</Anchor>{' '}
              <span className="weft-component-dim">{t('usage.run', { version: run.version })}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
