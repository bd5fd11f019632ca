import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import type { PythonSource } from './python-source.ts';

/** Reads a Python file out of a Git repository; the server fetches it, and nothing of it runs. */
export function PythonGitForm({ onRead }: { readonly onRead: (source: PythonSource) => void }) {
  const { t } = useTranslation('components');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [url, setUrl] = useState('');
  const [branch, setBranch] = useState('');
  const [path, setPath] = useState('main.py');
  const place = { url: url.trim(), branch: branch.trim() === '' ? undefined : branch.trim() };
  const read = useMutation({
    mutationFn: () => api.call('readGitFile', { body: { ...place, path: path.trim() } }),
    onSuccess: ({ text, commit }) => onRead({ text, fileName: path.trim(), git: { ...place, commit } }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    read.mutate();
  };
  return (
    <form className="weft-import-git" aria-label={t('python.gitTitle')} onSubmit={submit}>
      <TextInput
        ref={first}
        label={t('python.url')}
        placeholder="https://git.example.com/team/train.git"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <TextInput
        label={t('python.branch')}
        placeholder={t('python.branchDefault')}
        value={branch}
        onChange={(event) => setBranch(event.currentTarget.value)}
      />
      <TextInput label={t('python.path')} value={path} onChange={(event) => setPath(event.currentTarget.value)} />
      <Button type="submit" variant="default" loading={read.isPending} disabled={place.url === '' || path.trim() === ''}>
        {t('python.gitRead')}
      </Button>
      {read.error === null ? null : <ErrorNote error={read.error} />}
    </form>
  );
}
