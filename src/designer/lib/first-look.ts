const look = Promise.withResolvers<undefined>();

/** Resolves once a canvas has shown its pipeline for the first time since the page was loaded. */
export const firstLook: Promise<undefined> = look.promise;

/** Notes that a canvas shows its pipeline. */
export function noteLook(): void {
  look.resolve(undefined);
}
