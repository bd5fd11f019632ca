/** The workspace's pipelines. */
export function PipelinesPage() {
  return null;
}
