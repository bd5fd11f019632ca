const texts =
  /\.(txt|log|csv|tsv|ya?ml|toml|ini|cfg|conf|py|sql|sh|js|ts|xml|dot|err|out)$|(^|\/)(_SUCCESS|LICENSE|README|requirements\.txt)$/i;
const pictures: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** How a file of an output can be looked at, by its name. */
export type FileKind =
  | { readonly kind: 'text' | 'markdown' | 'json' | 'html' | 'none' }
  | { readonly kind: 'picture'; readonly mime: string };

export function fileKind(path: string): FileKind {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const mime = Object.hasOwn(pictures, extension) ? pictures[extension] : undefined;
  if (mime !== undefined) return { kind: 'picture', mime };
  if (extension === 'json') return { kind: 'json' };
  if (extension === 'md' || extension === 'markdown') return { kind: 'markdown' };
  if (extension === 'html' || extension === 'htm') return { kind: 'html' };
  return { kind: texts.test(path) ? 'text' : 'none' };
}
