import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftDefinition } from '#domain/component/draft-definition.ts';
import { CodeUpload } from './code-upload.tsx';
import { type DraftExecution, orNothing, withExecution } from './draft-shape.ts';
import { TextField } from './text-field.tsx';
import { useWizard } from './wizard-provider.tsx';

type DraftCode = NonNullable<DraftExecution['code']>;

const kinds = ['none', 'oss', 'git', 'bundle'] as const;
const codePath = ['spec', 'execution', 'code'];

/** Where the code comes from. */
export function CodeSourceFields() {
  const { t } = useTranslation('wizard');
  const code = useWizard((state) => state.definition.spec?.execution?.code);
  const edit = useWizard((state) => state.edit);
  const change = (part: DraftCode | undefined): void => edit((draft) => withExecution(draft, { code: part }));
  const text = (key: 'uri' | 'url' | 'branch' | 'commit', placeholder: string, description?: string) => (
    <TextField
      path={[...codePath, key]}
      label={t(`code.${key}`)}
      placeholder={placeholder}
      description={description}
      needsValue={key === 'uri' || key === 'url'}
      value={code?.[key]}
      onChange={(typed) => change({ ...code, [key]: key === 'uri' || key === 'url' ? typed : orNothing(typed) })}
    />
  );
  return (
    <section aria-label={t('code')}>
      <div className="weft-wizard-label">{t('code')}</div>
      <p className="weft-wizard-dim">{t('codeHint')}</p>
      <SegmentedControl
        aria-label={t('code')}
        data={kinds.map((value) => ({ value, label: t(`codeKind.${value}`) }))}
        value={code?.type === 'local' ? 'bundle' : (code?.type ?? 'none')}
        onChange={(type) => change(emptyCode(type))}
      />
      {code?.type === 'oss' ? text('uri', 'oss://bucket.oss-cn-hangzhou.aliyuncs.com/code/', t('code.uriHint')) : null}
      {code?.type === 'git' ? (
        <>
          {text('url', 'https://git.example.com/team/train.git', t('code.urlHint'))}
          <div className="weft-wizard-pair">
            {text('branch', 'main')}
            {text('commit', '')}
          </div>
        </>
      ) : null}
      {code?.type === 'local' ? <p className="weft-wizard-dim">{t('code.local', { path: code.path ?? '' })}</p> : null}
      {code?.type === 'bundle' || code?.type === 'local' ? (
        <CodeUpload
          digest={code.digest ?? ''}
          onDigest={(digest) => edit((draft) => (isUploaded(draft) ? withExecution(draft, { code: { type: 'bundle', digest } }) : draft))}
        />
      ) : null}
    </section>
  );
}

/** Whether it still is, once files have arrived: it may have been chosen otherwise meanwhile. */
function isUploaded(draft: DraftDefinition): boolean {
  const type = draft.spec?.execution?.code?.type;
  return type === 'bundle' || type === 'local';
}

function emptyCode(type: string): DraftCode | undefined {
  if (type === 'oss') return { type, uri: '' };
  if (type === 'git') return { type, url: '' };
  return type === 'bundle' ? { type, digest: '' } : undefined;
}
