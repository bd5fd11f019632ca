import { Button, Group, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { starterCode, type StarterLanguage } from '#files/starter/starter-code.ts';
import { notifyError } from '../../lib/notify.ts';
import { storeCodeFiles } from '../../lib/store-code-files.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { withExecution } from './draft-shape.ts';
import { useWizard } from './wizard-provider.tsx';
import { lazyPart } from '../../lib/lazy-part.ts';
import { CopyText } from '../../ui/copy-text.tsx';

const CodeEditor = lazyPart(async () => (await import('../../forms/code/code-editor.tsx')).CodeEditor);

/** A program to begin with, made from the channels and parameters; it runs as it is and can become the draft's code. */
export function StarterCodeView() {
  const { t } = useTranslation('wizard');
  const component = useWizard((state) => state.checked.component);
  const [isOpen, setOpen] = useState(false);
  if (component === null) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('starter')}</summary>
      {isOpen ? <Starter component={component} /> : null}
    </details>
  );
}

function Starter({ component }: { readonly component: ComponentDefinition }) {
  const { t } = useTranslation('wizard');
  const [language, setLanguage] = useState<StarterLanguage>('python');
  const starter = useMemo(() => starterCode(component, language), [component, language]);
  const [file = '', text = ''] = Object.entries(starter.files)[0] ?? [];
  const edit = useWizard((state) => state.edit);
  const use = useMutation({
    mutationFn: () => storeCodeFiles([{ path: file, file: new File([text], file) }]),
    onSuccess: (digest) => edit((draft) => withExecution(draft, { code: { type: 'bundle', digest }, command: starter.command })),
    onError: notifyError,
  });
  return (
    <>
      <p className="weft-wizard-dim">{t('starterHint')}</p>
      <Group gap="xs" mb="xs">
        <SegmentedControl
          aria-label={t('starterLanguage')}
          data={[
            { value: 'python', label: 'Python' },
            { value: 'shell', label: 'Shell' },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <CopyText value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'starterCopied' : 'starterCopy')}
            </Button>
          )}
        </CopyText>
        <Button variant="default" component="a" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={file}>
          {t('starterDownload', { file })}
        </Button>
        <Button loading={use.isPending} onClick={() => use.mutate()}>
          {t('starterUse')}
        </Button>
      </Group>
      {use.error === null ? null : <ErrorNote error={use.error} />}
      <Suspense fallback={<PanelLoading />}>
        <CodeEditor value={text} language={language} label={file} readOnly height="content" />
      </Suspense>
    </>
  );
}
