/** Names of states, namespace `states`. */
export const statesEn = {
  'task.waiting': 'Waiting',
  'task.queued': 'Queued',
  'task.preparing': 'Preparing',
  'task.running': 'Running',
  'task.cancelling': 'Cancelling',
  'task.unknown': 'Unknown',
  'task.succeeded': 'Succeeded',
  'task.reused': 'Reused',
  'task.failed': 'Failed',
  'task.skipped': 'Skipped',
  'task.cancelled': 'Cancelled',
  earlier: '{{state}}, from an earlier run',
};
