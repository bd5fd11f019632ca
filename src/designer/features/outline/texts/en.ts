export const en = {
  label: 'Nodes in the order of the data',
  disabled: 'disabled',
  problems_one: '{{count}} problem',
  problems_other: '{{count}} problems',
  sub: 'sub-pipeline',
  'annotation.note': 'note',
  'annotation.group': 'group',
  fromOutput: 'from {{node}}, {{output}}',
  to: 'to {{targets}}',
  missing: 'not connected',
  open: 'not connected, optional',
  unread: 'not connected',
  connect: 'Connect…',
  showData: 'Show data',
  empty: 'No nodes yet',
  emptyHint:
    'The nodes of the pipeline are listed here in the order in which data flows. They can be added, connected and edited here too.',
} as const;
