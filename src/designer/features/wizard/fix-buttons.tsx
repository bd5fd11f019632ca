import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/issue/issue.ts';

/** What the fix of an issue puts in the place of a text; undefined where it does something else. */
function fixedText({ fix }: Issue): string | undefined {
  if (fix?.kind === 'set-value') return fix.value;
  if (fix?.kind === 'rewrite-command') return fix.command;
  if (fix?.kind === 'rename') return fix.name;
  return fix?.kind === 'unset' ? '' : undefined;
}

/** A button for each issue that one text would mend. */
export function FixButtons({ issues, onText }: { readonly issues: readonly Issue[]; readonly onText: (text: string) => void }) {
  const { t } = useTranslation('wizard');
  return issues.map((issue, index) => {
    const text = fixedText(issue);
    if (text === undefined) return null;
    const label = text === '' ? t('fix.unset') : t('fix.use', { text });
    return (
      <Button key={`${issue.code} ${index}`} size="compact-xs" variant="light" title={label} onClick={() => onText(text)}>
        <span className="weft-wizard-fix">{label}</span>
      </Button>
    );
  });
}
