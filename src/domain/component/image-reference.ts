import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import type { Image } from './component.ts';

/** The parts of an image reference. `host` is empty where the reference names none. */
export interface ImageReference {
  readonly host: string;
  readonly path: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const host = `(?:${label}(?:\\.${label})*|\\[[0-9A-Fa-f:]+\\])(?::[0-9]{1,5})?`;
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const tag = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digest = 'sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}';
const pattern = new RegExp(`^(?:(${host})/)?(${component}(?:/${component})*)(?::(${tag}))?(?:@(${digest}))?$`);
const maxLength = 255;

/** Reads an image reference by the grammar of the container registries; null where it is none. */
export function parseImageReference(uri: string): ImageReference | null {
  if (uri.length > maxLength + 128 + 140) return null;
  const match = pattern.exec(uri);
  if (!match) return null;
  const [, first, rest = '', tagName, digestText] = match;
  const isHost = first !== undefined && (/[.:[]/.test(first) || first === 'localhost');
  const path = first === undefined || isHost ? rest : `${first}/${rest}`;
  const reference = { host: isHost ? first : '', path, tag: tagName ?? null, digest: digestText ?? null };
  return reference.host.length + path.length <= maxLength && isPath(path) ? reference : null;
}

function isPath(path: string): boolean {
  return path.split('/').every((part) => new RegExp(`^(?:${component})$`).test(part));
}

/** Checks an execution image: the reference's form, a tag that may move, and a public address where a private one is faster. */
export function checkImage(image: Image, path: IssuePath): Issue[] {
  const place = [...path, 'uri'];
  if (image.uri === '') return [createIssue('E_IMAGE_EMPTY', place)];
  const reference = parseImageReference(image.uri);
  if (!reference) return [refuse(image.uri, place)];
  return [...checkTag(reference, image.uri, place), ...checkHost(reference, image.uri, place)];
}

/** What keeps an address from being one: the first part that breaks the grammar, with a fix where there is one. */
function refuse(text: string, path: IssuePath): Issue {
  const uri = text.slice(0, 300);
  const withoutScheme = text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  if (withoutScheme !== text) return createIssue('E_IMAGE_SCHEME', path, { uri }, { kind: 'set-value', value: withoutScheme });
  if (parseImageReference(text.trim())) return createIssue('E_IMAGE_SPACE', path, { uri }, { kind: 'set-value', value: text.trim() });
  const [name = '', digestText] = text.split(/@(.*)/s);
  if (digestText !== undefined && parseImageReference(name))
    return createIssue('E_IMAGE_DIGEST', path, { digest: digestText.slice(0, 300) });
  const [, before = '', tagText] = /^(.*):([^/]*)$/s.exec(name) ?? [];
  if (tagText !== undefined && parseImageReference(before)) return createIssue('E_IMAGE_TAG', path, { tag: tagText.slice(0, 300) });
  const port = /^[^/]*:([^/]*)\//.exec(name)?.[1];
  if (port !== undefined && !/^[0-9]{1,5}$/.test(port)) return createIssue('E_IMAGE_PORT', path, { port: port.slice(0, 100) });
  const lower = text.toLowerCase();
  if (lower !== text && parseImageReference(lower))
    return createIssue('E_IMAGE_UPPER_CASE', path, { uri }, { kind: 'set-value', value: lower });
  return createIssue('E_IMAGE_REFERENCE', path, { uri });
}

function checkTag({ tag: name, digest: fixed }: ImageReference, uri: string, path: IssuePath): Issue[] {
  return fixed === null && (name === null || name === 'latest') ? [createIssue('W_IMAGE_TAG_MOVES', path, { uri })] : [];
}

function checkHost({ host: name }: ImageReference, uri: string, path: IssuePath): Issue[] {
  const region = /^registry\.([a-z0-9-]+)\.aliyuncs\.com$/.exec(name)?.[1];
  if (region === undefined) return [];
  const value = uri.replace(name, `registry-vpc.${region}.aliyuncs.com`);
  return [createIssue('H_IMAGE_PUBLIC_ADDRESS', path, { host: name, value }, { kind: 'set-value', value })];
}
