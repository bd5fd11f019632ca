export const en = {
  group: 'Components',
  search: 'Search components',
  clear: 'Clear the search',
  other: 'Other',
  own: 'custom',
  add: 'Add {{name}}',
  none: 'No component matches',
  noneHint: 'Search by name, description or category, in English or Chinese.',
} as const;
