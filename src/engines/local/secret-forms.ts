/** A secret, and the name that goes with it in Basic credentials. */
export interface Secret {
  readonly secret: string;
  readonly user?: string | undefined;
}

/** Fewer bytes than these are found in ordinary text too. */
const fewestBytes = 4;

/** The texts that a secret is written as: itself, in JSON, in addresses, and in base64 alone, as credentials or within something longer. */
export function secretForms({ secret, user }: Secret): Buffer[] {
  const bytes = Buffer.from(secret);
  const credentials = user === undefined ? [] : [Buffer.from(`${user}:${secret}`).toString('base64')];
  const base64 = [...credentials, bytes.toString('base64'), ...base64Within(bytes)].flatMap(withoutPadding);
  const forms = new Set([secret, JSON.stringify(secret).slice(1, -1), ...urlForms(secret), ...base64, ...base64.map(toUrlAlphabet)]);
  return [...forms].map((form) => Buffer.from(form)).filter((form) => form.length >= fewestBytes);
}

/** As programs encode parts of an address: they differ in the signs they leave, in the space, and in the case of digits. */
function urlForms(secret: string): string[] {
  const usual = encodeURIComponent(secret);
  const strict = usual.replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams([['', secret]]).toString().slice(1);
  const spaced = [usual, strict, form, strict.replaceAll('%20', '+')];
  const slashed = spaced.flatMap((text) => [text, text.replaceAll('%2F', '/')]);
  return slashed.flatMap((text) => [text, text.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}

/** The digits that depend on the secret alone, for each of the three places where it may begin in what is encoded. */
function base64Within(secret: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), secret]);
    return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });
}

function withoutPadding(base64: string): string[] {
  return [base64, base64.replace(/=+$/, '')];
}

function toUrlAlphabet(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}
