import { isPassedOver } from '#domain/component/code-folder.ts';

/** A file of a component's code, as it is sent. */
export interface CodeFile {
  readonly path: string;
  readonly base64: string;
}

/** The files of a folder that was chosen in the browser. */
export interface CodeFolder {
  readonly name: string;
  readonly files: readonly File[];
  readonly bytes: number;
}

/** The most that one version's code may hold, in bytes. */
export const mostCodeBytes = 22 * 1024 * 1024;

/** The folder that was chosen, without what does not belong into a component's code. */
export function toCodeFolder(chosen: readonly File[]): CodeFolder {
  const files = chosen.filter((file) => !isPassedOver(file.webkitRelativePath));
  return { name: chosen[0]?.webkitRelativePath.split('/')[0] ?? '', files, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}

/** The folder's files with their paths inside of it. */
export async function readCodeFiles(folder: CodeFolder): Promise<CodeFile[]> {
  return Promise.all(
    folder.files.map(async (file) => ({
      path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name,
      base64: toBase64(new Uint8Array(await file.arrayBuffer())),
    })),
  );
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}
