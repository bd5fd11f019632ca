/**
 * Headers for bytes that a task made: kept as a file, never shown as a page of ours. The sandbox holds even where a
 * browser shows them all the same.
 */
export function downloadHeaders(fileName: string): Record<string, string> {
  const plain = fileName.replaceAll(/[^A-Za-z0-9._-]/g, '_');
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, escapeCharacter)}`,
    'content-security-policy': "sandbox; default-src 'none'",
  };
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
