import { describe, expect, it } from 'vitest';
import { checkNewerVersions } from './check-newer-versions.ts';
import { component, lookup, node, pipeline } from './pipeline-builder.arbitrary.ts';

const components = lookup(...['1.0.0', '1.9.0', '1.10.0'].map((version) => component('train', {}, version)));

function newer(ref: string) {
  return checkNewerVersions(pipeline([node('n', ref)]), components).map((issue) => [issue.code, issue.facts['newer']]);
}

describe('checkNewerVersions', () => {
  it('hints at the newest version, by number and not by text', () => {
    expect(newer('train@1.9.0')).toEqual([['H_COMPONENT_NEWER', 'train@1.10.0']]);
  });

  it.each(['train@1.10.0', 'train@1.5.0', 'other@1.0.0', 'nonsense'])('says nothing of %s', (ref) => expect(newer(ref)).toEqual([]));
});
