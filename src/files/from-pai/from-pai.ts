import type { CodeSource, ComponentDefinition, ComponentMetadata, Execution } from '#domain/component/component.ts';
import { componentDefinitionSchema } from '#domain/component/component-schema.ts';
import { checkVersion } from '#domain/component/version.ts';
import { createIssue, prefixIssues } from '#domain/issue/create-issue.ts';
import { parseWith } from '#domain/issue/from-zod.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { checkLimits } from '#domain/issue/limits.ts';
import { failure, success, type Result } from '#domain/issue/result.ts';
import type { JobTypeName } from '#domain/job-type/job-type.ts';
import { freeName, toPlainName } from '../from-python/free-name.ts';
import { toInput, toOutput } from './pai-channels.ts';
import { toParameter } from './pai-parameter.ts';
import { isMap, PaiRecord, toText } from './pai-record.ts';

/** What a component of PAI comes to: a definition for each of its versions. */
export interface PaiComponents {
  readonly definitions: readonly ComponentDefinition[];
  /** Everything that was not kept as it is; paths lead into PAI's JSON, list members by position. */
  readonly issues: readonly Issue[];
}

/** Whether a value is a component in PAI's own form, not in ours. */
export function isPaiComponent(value: unknown): boolean {
  return isMap(value) && !('kind' in value) && ('Versions' in value || 'Spec' in value);
}

/**
 * Reads a component as PAI describes it (`Name, DisplayName, Versions[].Spec`). What has no place here is listed, never
 * dropped silently; a version that is beyond repair is left out with the errors that say why. The definitions are not
 * checked yet: `checkComponent` does that.
 */
export function fromPai(value: unknown): Result<PaiComponents> {
  const limits = checkLimits(value);
  if (limits.length > 0) return failure(...limits);
  if (!isMap(value) || !isPaiComponent(value)) return failure(createIssue('E_PAI_SHAPE', []));
  const issues: Issue[] = [];
  const root = new PaiRecord(value, [], issues);
  const metadata = readMetadata(root);
  const versions = 'Versions' in value ? root.takeList('Versions') : [root];
  const definitions = versions.flatMap((version, index) => {
    const definition = readVersion(version, index, metadata);
    const parsed = parseWith(componentDefinitionSchema, definition);
    issues.push(...prefixIssues(version.path, parsed.issues));
    return parsed.ok ? [parsed.value] : [];
  });
  root.finish();
  return definitions.length === 0 ? failure(createIssue('E_PAI_SHAPE', []), ...issues) : success({ definitions, issues }, issues);
}

type Shared = Pick<ComponentMetadata, 'name' | 'displayName' | 'description'>;

function readMetadata(root: PaiRecord): Shared {
  const written = root.takeText('Name') ?? '';
  const name = toPlainName(written, 'component');
  if (name !== written) root.issues.push(createIssue('W_PAI_RENAMED', ['Name'], { name: written, to: name }));
  return { name, displayName: root.takeText('DisplayName'), description: root.takeText('Description') };
}

function readVersion(version: PaiRecord, index: number, metadata: Shared): ComponentDefinition {
  const written = version.takeText('Version', 'AlgorithmVersion', 'VersionName');
  const isGood = written !== undefined && checkVersion(written, []).length === 0;
  const number = isGood ? written : `1.0.${index}`;
  if (!isGood) version.issues.push(createIssue('W_PAI_VERSION', version.path, { version: written ?? '–', to: number }));
  const versionDescription =
    version.takeText('VersionDescription') ?? (version.path.length > 0 ? version.takeText('Description') : undefined);
  const spec = new PaiRecord(version.take('Spec') ?? {}, [...version.path, 'Spec'], version.issues);
  const taken = new Set<string>();
  const read = <T>(key: string, make: (record: PaiRecord, name: string) => T) =>
    spec.takeList(key).map((record) => make(record, readName(record, taken)));
  const definition = {
    metadata: { ...metadata, version: number, versionDescription },
    spec: {
      execution: readExecution(spec),
      inputs: read('InputChannels', toInput),
      outputs: read('OutputChannels', toOutput),
      parameters: read('HyperParameters', toParameter),
    },
  };
  spec.lose('ResourceRequirements');
  spec.finish();
  if (version.path.length > 0) version.finish();
  return definition;
}

/** The names of a component share one namespace here, and so do their variables. */
function readName(record: PaiRecord, taken: Set<string>): string {
  const written = record.takeText('Name') ?? '';
  const name = freeName(toPlainName(written, 'unnamed'), taken);
  if (name !== written)
    record.issues.push(createIssue('W_PAI_RENAMED', [...record.path, 'Name'], { name: written, to: name }, { kind: 'rename', name }));
  return name;
}

const jobTypes: Readonly<Record<string, JobTypeName>> = {
  tensorflow: 'Tensorflow',
  tf: 'Tensorflow',
  pytorch: 'PyTorch',
  xgboost: 'XGBoost',
  elasticbatch: 'ElasticBatch',
  container: 'Container',
};

function readExecution(spec: PaiRecord): Execution {
  const written = spec.takeText('JobType') ?? '';
  const key = written.toLowerCase().replace(/job$/, '');
  const jobType = Object.hasOwn(jobTypes, key) ? jobTypes[key] : undefined;
  if (!jobType) spec.issues.push(createIssue('W_PAI_JOB_TYPE', [...spec.path, 'JobType'], { value: written }));
  const code = readCode(spec);
  return {
    jobType: jobType ?? 'Container',
    image: { source: 'address', uri: spec.takeText('Image') ?? '' },
    ...(code ? { code } : {}),
    command: readCommand(spec),
  };
}

/** A text, or words: those of `sh -c TEXT` are that text, others are quoted. */
function readCommand(spec: PaiRecord): string {
  const value = spec.take('Command');
  const words = Array.isArray(value) ? value.map(toText) : [toText(value ?? '')];
  if (!words.every((word) => word !== undefined)) {
    spec.reportValue('Command', value);
    return '';
  }
  const [shell = '', option, text, ...more] = words;
  if (words.length === 1) return shell;
  if (/^(?:.*\/)?(?:ba)?sh$/.test(shell) && option === '-c' && text !== undefined && more.length === 0) return text;
  spec.issues.push(createIssue('W_PAI_COMMAND', [...spec.path, 'Command'], {}));
  return words.map((word) => (/^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
}

/** `oss://bucket.endpoint/path`, or PAI's location of an OSS directory. */
function readCode(spec: PaiRecord): CodeSource | undefined {
  const value = spec.take('CodeDir');
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string' && value.startsWith('oss://')) return { type: 'oss', uri: value };
  const location = isMap(value) && toText(value['LocationType'])?.toLowerCase() === 'oss' ? value['LocationValue'] : undefined;
  if (!isMap(value) || !isMap(location)) {
    spec.reportValue('CodeDir', value);
    return undefined;
  }
  const outer = new PaiRecord(value, [...spec.path, 'CodeDir'], spec.issues);
  const inner = new PaiRecord(location, [...outer.path, 'LocationValue'], spec.issues);
  for (const key of ['LocationType', 'LocationValue']) outer.take(key);
  const [bucket, endpoint, key] = [inner.takeText('Bucket'), inner.takeText('Endpoint'), inner.takeText('Key') ?? ''];
  outer.finish();
  inner.finish();
  if (bucket !== undefined && endpoint !== undefined)
    return { type: 'oss', uri: `oss://${bucket}.${endpoint.replace(/^https?:\/\//, '')}/${key.replace(/^\//, '')}` };
  spec.reportValue('CodeDir', value);
  return undefined;
}
