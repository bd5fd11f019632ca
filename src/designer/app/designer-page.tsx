/** One pipeline: build, check, run, look at results. */
export function DesignerPage() {
  return null;
}
