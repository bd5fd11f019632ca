import type { OssStore } from './oss-store.ts';
/** Whether this machine has OpenStack Swift (Debian: python3-swift). */
export declare function hasSwift(): boolean;
/** A real store with one empty bucket. Takes some seconds to start. */
export declare function startSwiftStore(): Promise<OssStore>;
