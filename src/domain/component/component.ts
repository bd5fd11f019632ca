import type { InputChannel, OutputChannel } from '../channel/channel.ts';
import type { JobTypeName } from '../job-type/job-type.ts';
import type { Parameter } from '../param/parameter.ts';
import type { TrainingConstraints } from '../tuning/machine-type.ts';

export interface Image {
  readonly source: 'community' | 'official' | 'custom' | 'address';
  readonly uri: string;
}

/**
 * Where a component's code comes from. `bundle` is what a local directory or uploaded files become when they reach a
 * server: an immutable, content-addressed copy (`sha256:` and 64 hex digits), so that a published version never changes.
 */
export type CodeSource =
  | { readonly type: 'oss'; readonly uri: string }
  | { readonly type: 'git'; readonly url: string; readonly branch?: string | undefined; readonly commit?: string | undefined }
  | { readonly type: 'local'; readonly path: string }
  | { readonly type: 'bundle'; readonly digest: string };

export interface Execution {
  readonly jobType: JobTypeName;
  readonly image: Image;
  readonly code?: CodeSource | undefined;
  readonly command: string;
}

export interface ComponentMetadata {
  readonly name: string;
  /** `x.y.z` */
  readonly version: string;
  readonly displayName?: string | undefined;
  readonly description?: string | undefined;
  readonly versionDescription?: string | undefined;
  /** Palette group; `/` separates levels. */
  readonly category?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

export interface ComponentSpec {
  readonly execution: Execution;
  readonly inputs: readonly InputChannel[];
  readonly outputs: readonly OutputChannel[];
  readonly parameters: readonly Parameter[];
  /** Absent: nothing is constrained. */
  readonly trainingConstraints?: TrainingConstraints | undefined;
}

/** A component as its owner writes it: what a component file holds, without `apiVersion` and `kind`. */
export interface ComponentDefinition {
  readonly metadata: ComponentMetadata;
  readonly spec: ComponentSpec;
}

/** `name@x.y.z`, the way a node names the component version it uses. */
export type ComponentRef = string;

/** Published component versions by `name@x.y.z`. */
export type ComponentLookup = ReadonlyMap<ComponentRef, ComponentDefinition>;
