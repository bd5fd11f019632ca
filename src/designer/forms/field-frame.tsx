import { IconAlertTriangle, IconArrowBackUp, IconInfoCircle, IconExclamationCircle } from '@tabler/icons-react';
import type { MouseEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue, Severity } from '#domain/issue/issue.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useAnnounceAtRest } from '../lib/use-announce-at-rest.ts';
import { DocumentationLine } from '../ui/documentation/documentation.tsx';
import { FieldButton } from './field-button.tsx';
import './field-frame.css';
import { controlIn } from './focus-field.ts';
import { useStill } from './use-still.ts';

export interface FieldFrameProps {
  /** The control's id. */
  readonly id: string;
  /** What the field is called in the document, for focusing it from elsewhere. */
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly needsValue?: boolean;
  readonly isChanged?: boolean;
  /** Whether undo and redo in it are those of the page, where what is typed here is a step; else they are the browser's. */
  readonly hasSteps?: boolean;
  /** Absent where there is nothing to go back to. */
  readonly reset?: { readonly label: string; readonly onReset: () => void } | undefined;
  readonly actions?: ReactNode;
  readonly issues: readonly Issue[];
  /** Shown where there is no issue. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** Id of the line that describes the control with this id. */
export function describedById(id: string): string {
  return `${id}-says`;
}

/** Names the describing line on one of Mantine's inputs: they drop an `aria-describedby` that is given as a property. */
export function describedInput(describedBy: string) {
  return { attributes: { input: { 'aria-describedby': describedBy } } };
}

/** Label, control and one line below that holds the hint or what is wrong; the line is always there, so that nothing jumps. */
export function FieldFrame(props: FieldFrameProps) {
  const { t } = useTranslation('forms');
  return (
    <div className="weft-field-frame" data-field={props.name} data-undo={props.hasSteps ? 'steps' : undefined}>
      <div className="weft-field-frame-head">
        {props.isChanged ? <span className="weft-field-frame-changed" title={t('changed')} role="img" aria-label={t('changed')} /> : null}
        <label htmlFor={props.id} id={`${props.id}-label`} className="weft-field-frame-label" title={props.label}>
          {props.label}
        </label>
        {props.needsValue ? (
          <span className="weft-field-frame-star" aria-hidden title={t('required')}>
            *
          </span>
        ) : null}
        <span className="weft-field-frame-actions">
          {props.reset ? <ResetButton {...props.reset} /> : null}
          {props.actions}
        </span>
      </div>
      {props.description ? (
        <p className="weft-field-frame-description">
          <DocumentationLine text={props.description} />
        </p>
      ) : null}
      {props.children}
      <FieldMessage id={describedById(props.id)} issues={props.issues} hint={props.hint} />
    </div>
  );
}

/** It goes once there is nothing to go back to: the keyboard stays in the field. */
function ResetButton({ label, onReset }: NonNullable<FieldFrameProps['reset']>) {
  const reset = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const frame = currentTarget.matches(':focus-visible') ? currentTarget.closest('[data-field]') : null;
    flushSync(onReset);
    controlIn(frame)?.focus();
  };
  return (
    <FieldButton label={label} onClick={reset}>
      <IconArrowBackUp size={14} />
    </FieldButton>
  );
}

const severityIcons: Readonly<Record<Severity, typeof IconAlertTriangle>> = {
  error: IconExclamationCircle,
  warning: IconAlertTriangle,
  hint: IconInfoCircle,
};

function FieldMessage({ id, issues, hint }: { readonly id: string; readonly issues: readonly Issue[]; readonly hint: ReactNode }) {
  const language = useLanguage();
  const said = useStill(issues);
  const [worst] = said;
  const text = said.map((issue) => describeIssue(issue, language)).join('\n');
  useAnnounceAtRest(text);
  return (
    <div id={id} className="weft-field-frame-message" data-severity={worst?.severity}>
      {worst === undefined ? hint : <IssueText text={text} severity={worst.severity} />}
    </div>
  );
}

function IssueText({ text, severity }: { readonly text: string; readonly severity: Severity }) {
  const SeverityIcon = severityIcons[severity];
  return (
    <>
      <SeverityIcon size={13} aria-hidden className="weft-field-frame-icon" />
      <span>{text}</span>
    </>
  );
}
