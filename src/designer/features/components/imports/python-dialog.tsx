import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PythonProposal } from '#files/from-python/from-python.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { notifyError } from '../../../lib/notify.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { ImportIssues } from './import-issues.tsx';
import { PythonGitForm } from './python-git-form.tsx';
import { PythonReview } from './python-review.tsx';
import type { PythonSource } from './python-source.ts';
import { readPython } from './read-python.ts';

/** Turns a Python program's options into a component: choose or paste the code, look over what was found, begin the draft. */
export function PythonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('components');
  const [source, setSource] = useState<PythonSource>({ text: '', fileName: 'main.py' });
  const [proposal, setProposal] = useState<PythonProposal | null>(null);
  return (
    <Dialog onClose={onClose} title={t('python.title')} size={920} closeOnClickOutside={source.text === ''}>
      {proposal === null ? (
        <PythonSourceForm source={source} onSource={setSource} onProposal={setProposal} />
      ) : (
        <PythonReview proposal={proposal} source={source} onProposal={setProposal} onBack={() => setProposal(null)} onDone={onClose} />
      )}
    </Dialog>
  );
}

interface PythonSourceFormProps {
  readonly source: PythonSource;
  readonly onSource: (source: PythonSource) => void;
  readonly onProposal: (proposal: PythonProposal) => void;
}

function PythonSourceForm({ source, onSource, onProposal }: PythonSourceFormProps) {
  const { t } = useTranslation('components');
  const input = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLTextAreaElement>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const [isGit, setGit] = useState(false);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const read = useMutation({
    mutationFn: () => readPython(source.text, source.fileName, stop.current.signal),
    onSuccess: (result) => (result.ok ? onProposal(result.value) : setRefused(result.issues)),
  });
  const take = (file: File | undefined): void => {
    if (file !== undefined) void file.text().then((text) => onSource({ text, fileName: file.name }), notifyError);
  };
  const drop = (event: DragEvent): void => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p className="weft-component-dim">{t('python.hint')}</p>
      <Textarea
        ref={code}
        data-autofocus
        label={t('python.code')}
        className="weft-import-code"
        autosize
        minRows={14}
        maxRows={22}
        spellCheck={false}
        value={source.text}
        onChange={(event) => onSource({ fileName: source.fileName, text: event.currentTarget.value })}
      />
      {source.git === undefined ? null : (
        <p className="weft-component-dim" role="status">
          {t('python.fromGit', { url: source.git.url, commit: source.git.commit.slice(0, 12) })}
        </p>
      )}
      <TextInput
        mt="sm"
        label={t('python.fileName')}
        description={t('python.fileNameHint')}
        value={source.fileName}
        disabled={source.git !== undefined}
        onChange={(event) => onSource({ text: source.text, fileName: event.currentTarget.value })}
      />
      <input
        ref={input}
        type="file"
        accept=".py"
        hidden
        aria-label={t('python.file')}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      {read.error === null ? null : <ErrorNote error={read.error} />}
      {refused.length === 0 ? null : <ImportIssues issues={refused.map((issue) => ({ issue, line: null }))} />}
      {isGit ? (
        <PythonGitForm
          onRead={(read) => {
            onSource(read);
            setGit(false);
            code.current?.focus();
          }}
        />
      ) : null}
      <div className="weft-import-buttons">
        <Button variant="default" aria-expanded={isGit} onClick={() => setGit(!isGit)}>
          {t('python.git')}
        </Button>
        <Button variant="default" onClick={() => input.current?.click()}>
          {t('python.choose')}
        </Button>
        <Button
          loading={read.isPending}
          disabled={source.text.trim() === '' || source.fileName.trim() === ''}
          onClick={() => read.mutate()}
        >
          {t('python.read')}
        </Button>
      </div>
    </div>
  );
}
