import { IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Run, RunResume } from '#contract/models.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { useReasonList } from '../../live/use-reason-list.ts';
import { withLabels } from '../../lib/with-labels.ts';
import { useRunResumes } from './use-run-resumes.ts';
import { useRunTaskNames } from './use-run-task-names.ts';

/** When the run went on after an end, and what was changed for it; nothing for a run that went through in one go. */
export function RunResumes({ run }: { run: Run }) {
  const { t } = useTranslation('runs');
  const resumes = useRunResumes(run);
  const nameOf = useRunTaskNames(run);
  if (resumes === null || resumes.length === 0) return null;
  return (
    <ul className="weft-run-resumes" aria-label={t('resumes')}>
      {resumes.map((resume) => (
        <ResumeLine key={resume.plan} resume={resume} labelOf={(id) => nameOf({ id })} />
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
      {resume.revision !== resume.revisionBefore && <span>{t('revision', { revision: resume.revision })}</span>}
    </li>
  );
}
