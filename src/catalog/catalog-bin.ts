import { fileURLToPath } from 'node:url';

/** The directory that holds `weft-op`; an engine puts it on the `PATH` of tasks whose image is the built-in one. */
export const catalogBin = fileURLToPath(new URL('./bin', import.meta.url));
