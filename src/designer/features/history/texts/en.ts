export const en = {
  title: 'History',
  open: 'Show the history',
  start: 'As it was opened',
  now: 'now',
  undone: 'undone',
  goTo: 'Go to “{{step}}”',
  empty: 'Nothing has been changed yet. Each step you do appears here, and can be taken back.',
  overtaken: 'overtaken',
  stay_one: '{{count}} step stays as it is: someone else has changed the same things since.',
  stay_other: '{{count}} steps stay as they are: someone else has changed the same things since.',
} as const;
