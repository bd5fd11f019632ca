import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bump } from '#domain/component/version.ts';
import { describeChange } from '#domain/component/describe-change.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue, Severity } from '#domain/issue/issue.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { componentsQuery } from '../../lib/api.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { orNothing, withMetadata } from './draft-shape.ts';
import { ReviewSummary } from './review-summary.tsx';
import { IssueList } from './issue-list.tsx';
import { TextField } from './text-field.tsx';
import { usePublishDraft } from './use-publish-draft.ts';
import { useWizard } from './wizard-provider.tsx';
import { stepOf, type WizardStep } from './wizard-steps.ts';

/** What is wrong, which version it will be, and the button. */
export function StepReview({ onStep }: { readonly onStep: (step: WizardStep) => void }) {
  const { t } = useTranslation('wizard');
  const metadata = useWizard((state) => state.definition.metadata) ?? {};
  const issues = useWizard((state) => state.checked.issues);
  const isComponent = useWizard((state) => state.checked.component !== null);
  const edit = useWizard((state) => state.edit);
  const publish = usePublishDraft();
  const isReady = isComponent && !issues.some((issue) => issue.severity === 'error');
  return (
    <>
      <section aria-label={t('problems')}>
        <div className="weft-wizard-label">{t('problems')}</div>
        {issues.length === 0 ? <p className="weft-wizard-dim">{t('noProblems')}</p> : null}
        <Problems issues={issues} onStep={onStep} />
      </section>
      <ReviewSummary onStep={onStep} />
      <TextField
        path={['metadata', 'version']}
        label={t('version')}
        value={metadata.version}
        needsValue
        onChange={(version) => edit((draft) => withMetadata(draft, { version }))}
      />
      <Changes onVersion={(version) => edit((draft) => withMetadata(draft, { version }))} />
      <TextField
        path={['metadata', 'versionDescription']}
        label={t('versionDescription')}
        lines
        value={metadata.versionDescription}
        onChange={(text) => edit((draft) => withMetadata(draft, { versionDescription: orNothing(text) }))}
      />
      {publish.error === null ? null : <ErrorNote error={publish.error} title={t('publishFailed')} />}
      <div className="weft-wizard-publish">
        <Button disabled={!isReady} loading={publish.isPending} onClick={() => publish.mutate()}>
          {t('publish')}
        </Button>
      </div>
    </>
  );
}

const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

interface ProblemsProps {
  readonly issues: readonly Issue[];
  readonly onStep: (step: WizardStep) => void;
}

/** The problems, worst first, with the way to where they are mended. What several rows of a step have in common is said once, with how often. */
function Problems({ issues, onStep }: ProblemsProps) {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  const alike = Map.groupBy(issues, (issue) => `${stepOf(issue)} ${describeIssue(issue, language)}`);
  const countOf = new Map([...alike.values()].map((group) => [group[0], group.length]));
  return (
    <IssueList
      issues={severities.flatMap((severity) => issues.filter((issue) => issue.severity === severity && countOf.has(issue)))}
      actions={(issue) => {
        const step = stepOf(issue);
        const count = countOf.get(issue) ?? 1;
        return (
          <>
            {count > 1 ? <span className="weft-wizard-dim">{t('problemTimes', { count })}</span> : null}
            {step === 'review' ? null : (
              <Button size="compact-xs" variant="light" onClick={() => onStep(step)}>
                {t(`step.${step}`)}
              </Button>
            )}
          </>
        );
      }}
    />
  );
}

/** How the draft differs from the version that it is based on, and the version that follows from it. */
function Changes({ onVersion }: { readonly onVersion: (version: string) => void }) {
  const { t } = useTranslation('wizard');
  const basedOn = useWizard((state) => state.basedOn);
  const component = useWizard((state) => state.checked.component);
  const base = useQuery({ ...componentsQuery(basedOn === null ? [] : [basedOn]), enabled: basedOn !== null }).data?.[0];
  if (base === undefined || component === null) return null;
  const { changes, bump, version } = describeChange(base.definition, component);
  return (
    <section aria-label={t('changes')}>
      <div className="weft-wizard-label">{t('changesSince', { ref: base.ref })}</div>
      {changes.length === 0 ? (
        <p className="weft-wizard-dim">{t('noChanges')}</p>
      ) : (
        <IssueList
          issues={changes.map(({ issue }) => issue)}
          actions={(issue) => <BumpBadge bump={changes.find((change) => change.issue === issue)?.bump ?? 'patch'} />}
        />
      )}
      {component.metadata.version === version ? null : (
        <Button variant="light" onClick={() => onVersion(version)}>
          {t(`propose.${bump}`, { version })}
        </Button>
      )}
    </section>
  );
}

/** How far one change raises the version. */
function BumpBadge({ bump }: { readonly bump: Bump }) {
  const { t } = useTranslation('wizard');
  return (
    <Badge variant="light" color={bump === 'major' ? 'red' : bump === 'minor' ? 'blue' : 'gray'} style={{ flex: 'none' }}>
      {t(`bump.${bump}`)}
    </Badge>
  );
}
