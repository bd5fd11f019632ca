import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { checkCodeFiles } from '#domain/component/code-folder.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { codeFilesQuery } from '../../lib/api.ts';
import { type CodeFile, storeCodeFiles } from '../../lib/store-code-files.ts';

/** Files to add to a component's code, or a path to take away. */
type CodeChange = { readonly type: 'add'; readonly files: readonly CodeFile[] } | { readonly type: 'remove'; readonly path: string };

/** Makes another bundle of one with files added or taken away, and tells its address: '' where no file is left. */
export function useChangeCode(digest: string, onDigest: (digest: string) => void) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState({ sent: 0, total: 0 });
  const change = useMutation({
    mutationFn: async (wanted: CodeChange) => {
      const before = digest === '' ? null : await queries.ensureQueryData(codeFilesQuery(digest));
      const added = wanted.type === 'add' ? wanted.files : [];
      const without = wanted.type === 'add' ? added.map(({ path }) => path) : [wanted.path];
      const left = new Set(without);
      const kept = before?.filter(({ path }) => !left.has(path)) ?? [];
      if (wanted.type === 'remove' && kept.length === 0) return '';
      if (wanted.type === 'add') refuseWrong(kept, added);
      setProgress({ sent: 0, total: added.reduce((sum, { file }) => sum + file.size, 0) });
      const stored = await storeCodeFiles(added, { base: kept.length === 0 ? undefined : { digest, without }, onProgress: setProgress });
      await queries.prefetchQuery(codeFilesQuery(stored));
      return stored;
    },
    onSuccess: onDigest,
  });
  return { change, progress };
}

/** Says before anything is sent what the server would refuse in the end. */
function refuseWrong(kept: readonly { readonly path: string; readonly bytes: number }[], added: readonly CodeFile[]): void {
  const sized = added.map(({ path, file }) => ({ path, bytes: file.size }));
  const [issue] = checkCodeFiles(sized.length === 0 ? [] : [...kept, ...sized]);
  if (issue !== undefined) throw new AppError(issue.code, issue.facts);
}
