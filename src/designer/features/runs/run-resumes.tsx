import { useQuery } from '@tanstack/react-query';
import { IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Run, RunResume } from '#contract/models.ts';
import { api, keys } from '../../lib/api.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { useLiveRunPart } from '../../live/live-run.tsx';
import { useReasonList } from '../../live/use-reason-list.ts';
import { withLabels } from '../../lib/with-labels.ts';

/** When the run went on after an end, and what was changed for it; nothing for a run that went through in one go. */
export function RunResumes({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  const plan = useLiveRunPart(({ view }) => view?.resumes.at(-1)?.plan ?? 1);
  const resumes = useQuery({
    queryKey: keys.runResumes(run.id, plan),
    queryFn: async ({ signal }) => (await api.call('listResumes', { params: { id: run.id }, signal })).items,
    enabled: plan > 1,
  });
  if (plan === 1 || !resumes.data) return null;
  const labels = new Map(run.plan.tasks.map(({ id, label }) => [id, label]));
  return (
    <ul className="weft-run-resumes" aria-label={t('resumes')}>
      {resumes.data.map((resume) => (
        <ResumeLine key={resume.plan} resume={resume} labelOf={(id) => labels.get(id) ?? id} />
      ))}
    </ul>
  );
}

function ResumeLine({ resume, labelOf }: { resume: RunResume; labelOf: (id: string) => string }) {
  const { t } = useTranslation('runs');
  const language = useLanguage();
  const describe = useReasonList();
  const at = new Intl.DateTimeFormat(toLocale(language), { timeStyle: 'medium' }).format(new Date(resume.at));
  const changes = [
    ...resume.changed.map(({ task, reasons }) =>
      t('resume.change', { node: labelOf(task), reasons: describe(withLabels(reasons, labelOf)) }),
    ),
    ...resume.added.map((task) => t('resume.added', { node: labelOf(task) })),
    ...resume.removed.map((task) => t('resume.removed', { node: task })),
  ];
  const text =
    changes.length === 0 ? t('resume.unchanged', { at }) : t('resume.changed', { at, changes: changes.join(t('resume.between')) });
  return (
    <li>
      <IconTool size={13} aria-hidden />
      <span>{text}</span>
      <span>{t('revision', { revision: resume.revision })}</span>
    </li>
  );
}
