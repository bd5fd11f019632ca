/** Storage kinds an input may come from. */
export const inputSources = ['OSS', 'NAS', 'MaxCompute'] as const;
export type InputSource = (typeof inputSources)[number];

/** Storage kinds an output may be kept in; NAS is not among them. */
export const outputStorages = ['OSS', 'MaxCompute'] as const;
export type OutputStorage = (typeof outputStorages)[number];

/** What lies in a channel's directory. Two ends connect when their formats are equal or one of them is `any`. */
export const channelFormats = ['table', 'model', 'files', 'any'] as const;
export type ChannelFormat = (typeof channelFormats)[number];

export interface InputChannel {
  readonly name: string;
  readonly sources: readonly InputSource[];
  /** Absent means true. */
  readonly required?: boolean | undefined;
  /** Absent means `any`. */
  readonly format?: ChannelFormat | undefined;
  readonly displayName?: string | undefined;
  readonly description?: string | undefined;
}

export interface OutputChannel {
  readonly name: string;
  readonly storage: OutputStorage;
  /** Absent means `any`. */
  readonly format?: ChannelFormat | undefined;
  readonly displayName?: string | undefined;
  readonly description?: string | undefined;
}
