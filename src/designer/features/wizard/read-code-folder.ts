import { isPassedOver } from '#domain/component/code-folder.ts';
import type { CodeFile } from '../../lib/store-code-files.ts';

/** Files that were picked, or those of a folder that was, without what does not belong into a component's code. */
export function readPicked(files: readonly File[]): CodeFile[] {
  return files
    .map((file) => ({ path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name, file }))
    .filter(({ path }) => !isPassedOver(path));
}

/** Files and folders that were dropped; the files of one dropped folder lie at the top. Ask while the drop is handled. */
export function readDropped(items: DataTransferItemList): Promise<CodeFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return collect(entries);
}

async function collect(entries: readonly FileSystemEntry[]): Promise<CodeFile[]> {
  const [only] = entries;
  const top = entries.length === 1 && isDirectory(only) ? await list(only) : entries;
  return (await Promise.all(top.map((entry) => walk(entry, '')))).flat();
}

async function walk(entry: FileSystemEntry, prefix: string): Promise<CodeFile[]> {
  const path = prefix + entry.name;
  if (isPassedOver(entry.name)) return [];
  if (isFile(entry)) return [{ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }];
  if (!isDirectory(entry)) return [];
  return (await Promise.all((await list(entry)).map((inner) => walk(inner, `${path}/`)))).flat();
}

/** A reader gives its entries in portions, then an empty one. */
async function list(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function isDirectory(entry: FileSystemEntry | undefined): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
