export const en = {
  'empty.title': 'No run yet',
  'empty.text': 'Run the pipeline; what each node writes streams in here.',
} as const;
