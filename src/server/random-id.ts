/** 256 random bits in hexadecimal: an id or a secret that can't be guessed. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
