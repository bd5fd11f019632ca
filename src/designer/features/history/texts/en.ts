export const en = {
  title: 'History',
  open: 'Show the history',
  start: 'As it was opened',
  now: 'now',
  undone: 'undone',
  goTo: 'Go to “{{step}}”',
  changes_one: '{{count}} item',
  changes_other: '{{count}} items',
  between: ', ',
  empty: 'Nothing has been changed yet. Each step you do appears here, and can be taken back.',
  overtaken: 'It stopped there: someone else has changed the same things since.',
} as const;
