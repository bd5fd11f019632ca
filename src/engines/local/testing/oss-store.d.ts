/** An S3-compatible store that a test may fill: the double, or a real one. */
export interface OssStore {
  /** `127.0.0.1:port`. */
  readonly endpoint: string;
  /** A bucket that only this key lets into. */
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secret: string;
  put(key: string, content: Uint8Array): Promise<void>;
  end(): Promise<void>;
}
