import { Button, Group } from '@mantine/core';
import { Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '#domain/issue/app-error.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import { notifyDone } from '../../lib/notify.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { CodeFolderField } from './code-folder-field.tsx';
import { type CodeFolder, mostCodeBytes } from './read-code-files.ts';
import { readComponentText } from './read-component-text.ts';
import { PublishIssues } from './publish-issues.tsx';
import { usePublish } from './use-publish.ts';
import { lazyPart } from '../../lib/lazy-part.ts';

const CodeEditor = lazyPart(async () => (await import('../../forms/code/code-editor.tsx')).CodeEditor);

interface PublishFormProps {
  readonly start: string;
  readonly onOther: () => void;
  readonly onPublished: (name: string) => void;
}

/** The file's text with its problems by line, the folder with the code, and the button. */
export function PublishForm({ start, onOther, onPublished }: PublishFormProps) {
  const { t } = useTranslation('components');
  const [text, setText] = useState(start);
  const [code, setCode] = useState<CodeFolder | null>(null);
  const [line, setLine] = useState<{ readonly line: number } | null>(null);
  const settled = useDeferredValue(text);
  const read = useMemo(() => readComponentText(settled), [settled]);
  const publish = usePublish();
  const { definition } = read;
  const codeSource = definition?.spec.execution.code;
  const needsCode = codeSource?.type === 'local';
  const found = needsCode && code !== null ? read.issues.filter(({ issue }) => !issue.path.includes('code')) : read.issues;
  const refused = publish.error instanceof AppError ? publish.error.issues.map(read.place) : [];
  const isReady =
    definition !== null && settled === text && !found.some(({ issue }) => issue.severity === 'error') && isCodeFine(needsCode, code);
  const submit = (): void => {
    if (definition === null) return;
    publish.mutate(
      { definition, code },
      {
        onSuccess: (version) => {
          notifyDone(t('publish.done', { ref: version.ref }));
          onPublished(version.name);
        },
      },
    );
  };
  return (
    <div className="weft-publish">
      <div className="weft-publish-editor">
        <Suspense fallback={<PanelLoading />}>
          <CodeEditor value={text} language="yaml" label={t('publish.text')} height="content" goToLine={line} onChange={setText} />
        </Suspense>
      </div>
      <PublishIssues
        issues={[...found, ...refused.filter(({ issue }) => !found.some((other) => other.issue.code === issue.code))]}
        isFine={isReady}
        onLine={(at) => setLine({ line: at })}
      />
      <CodeFolderField path={codeSource?.type === 'local' ? codeSource.path : null} folder={code} onChange={setCode} />
      {publish.error === null ? null : <ErrorNote error={publish.error} />}
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={onOther}>
          {t('publish.otherFile')}
        </Button>
        <Button disabled={!isReady} loading={publish.isPending} onClick={submit}>
          {definition === null ? t('publish.submitPlain') : t('publish.submit', { ref: componentRef(definition.metadata) })}
        </Button>
      </Group>
    </div>
  );
}

function isCodeFine(isNeeded: boolean, code: CodeFolder | null): boolean {
  if (code === null) return !isNeeded;
  return code.files.length > 0 && code.bytes <= mostCodeBytes;
}
