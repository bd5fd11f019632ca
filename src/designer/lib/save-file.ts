/** Hands the user a file, as the browser hands over what is downloaded. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A browser that asks where to put it reads it later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
