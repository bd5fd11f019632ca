import { createIssue } from '../issue/create-issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import type { InputSource } from './channel.ts';
import { datasetNamePattern } from './dataset-name.ts';

/** A place where data is. Paths have no leading slash but `file`'s may. */
export type Address =
  | { readonly kind: 'oss'; readonly bucket: string; readonly endpoint: string; readonly path: string }
  | { readonly kind: 'nas'; readonly server: string; readonly path: string }
  | { readonly kind: 'odps'; readonly project: string; readonly table: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'dataset'; readonly name: string };
type AddressKind = Address['kind'];

interface Scheme {
  readonly form: string;
  /** The storage kind that a channel must allow; null where every channel takes it. */
  readonly source: InputSource | null;
  read(rest: string): Address | null;
}

const schemes: Readonly<Record<AddressKind, Scheme>> = {
  oss: { form: 'oss://bucket.endpoint/path', source: 'OSS', read: readOss },
  nas: { form: 'nas://server/path', source: 'NAS', read: readNas },
  odps: { form: 'odps://project/tables/name', source: 'MaxCompute', read: readOdps },
  file: { form: 'file:path', source: null, read: (path) => (path === '' ? null : { kind: 'file', path }) },
  dataset: { form: 'dataset:name', source: null, read: (name) => (datasetNamePattern.test(name) ? { kind: 'dataset', name } : null) },
};

/** The way each kind of address is written. */
export const addressForms: readonly string[] = Object.values(schemes).map((scheme) => scheme.form);

/** Reads a data address. Issues have an empty path. Source: file formats. */
export function parseAddress(uri: string): Result<Address> {
  const kind = /^([a-z]+):/.exec(uri)?.[1];
  const scheme = isAddressKind(kind) ? schemes[kind] : undefined;
  if (!scheme) return failure(createIssue('E_ADDRESS_SCHEME', [], { uri: uri.slice(0, 300), forms: addressForms }));
  const address = uri.length > 4096 || !uri.isWellFormed() || /\p{Cc}/u.test(uri) ? null : scheme.read(uri.slice(uri.indexOf(':') + 1));
  return address ? success(address) : failure(createIssue('E_ADDRESS', [], { uri: uri.slice(0, 300), form: scheme.form }));
}

/** The storage kind that the channel must allow; null where every channel takes the address. */
export function storageOf(address: Address): InputSource | null {
  return schemes[address.kind].source;
}

/**
 * The name of the one file that an address means, or null where it means a directory or a table. An address that ends
 * in `/` is a directory; `file:` without one may still be a directory, which only its machine can tell.
 */
export function fileNameOf(address: Address): string | null {
  if (address.kind === 'dataset') return address.name;
  if (address.kind === 'odps') return null;
  const name = address.path.slice(address.path.lastIndexOf('/') + 1);
  return name === '' || name === '.' || name === '..' ? null : name;
}

function isAddressKind(kind: string | undefined): kind is AddressKind {
  return kind !== undefined && Object.hasOwn(schemes, kind);
}

function readOss(rest: string): Address | null {
  const [, bucket, endpoint, path = ''] =
    /^\/\/([a-z0-9][a-z0-9-]{1,61}[a-z0-9])\.([A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?)\/(.*)$/.exec(rest) ?? [];
  return bucket === undefined || endpoint === undefined || climbs(path) ? null : { kind: 'oss', bucket, endpoint, path };
}

function readNas(rest: string): Address | null {
  const [, server, path = ''] = /^\/\/([A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?)\/(.*)$/.exec(rest) ?? [];
  return server === undefined || climbs(path) ? null : { kind: 'nas', server, path };
}

function readOdps(rest: string): Address | null {
  const [, project, table] = /^\/\/([A-Za-z][A-Za-z0-9_]{0,127})\/tables\/([A-Za-z_][A-Za-z0-9_]{0,127})\/?$/.exec(rest) ?? [];
  return project === undefined || table === undefined ? null : { kind: 'odps', project, table };
}

/** Whether a path leads out of its own place. */
function climbs(path: string): boolean {
  return path.split('/').some((part) => part === '..' || part === '.');
}
