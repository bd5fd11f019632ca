/** The first bytes of a response as text, without reading the rest. Bytes that are not UTF-8 become `�`. */
export async function readText(response: Response, mostBytes: number): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  while (read < mostBytes) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, mostBytes - read), { stream: true });
    read += value.length;
  }
  await reader.cancel();
  return text;
}
