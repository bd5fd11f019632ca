export const en = {
  label: 'Nodes in the order of the data',
  from: 'from {{sources}}',
  problems_one: '{{count}} problem',
  problems_other: '{{count}} problems',
  empty: 'No nodes yet',
  emptyHint: 'The nodes of the pipeline are listed here in the order in which data flows.',
} as const;
