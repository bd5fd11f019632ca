/** What a dataset may be called: it is a file name on any system. */
export const datasetNamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

const longestName = 100;

/**
 * A name like the given one that a dataset may have: accents dropped, everything else that is not allowed turned into
 * `-`, the ending kept. `dataset` stands where no letter or digit is left. A fitting name is given back as it is.
 */
export function toDatasetName(name: string): string {
  if (datasetNamePattern.test(name)) return name;
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const ending = /\.[A-Za-z0-9]{1,20}$/.exec(plain)?.[0] ?? '';
  const stem = tidy(plain.slice(0, plain.length - ending.length)) || 'dataset';
  return stem.slice(0, longestName - ending.length) + ending;
}

function tidy(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}
