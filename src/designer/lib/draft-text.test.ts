import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentArbitrary } from '#domain/component/component.arbitrary.ts';
import { toComponentFile } from '#domain/component/component-file.ts';
import { parseYaml } from '#files/parse-yaml.ts';
import { toYaml } from '#files/to-yaml.ts';
import { readDraftText, toDraftText } from './draft-text.ts';

describe('the text of a draft', () => {
  it('reads back as the draft', () => {
    const draft = {
      metadata: { name: 'yes', version: '1.0', labels: { b: '1', a: 'true' } },
      spec: {
        parameters: [{ name: 'rate', type: 'Float', default: '0.10' }, { default: '007' }, { type: 'Int', default: '7' }],
        outputs: [{}],
      },
    };
    expect(readDraftText(toDraftText(draft)).definition).toEqual(draft);
    expect(readDraftText(toDraftText({})).definition).toEqual({});
  });

  it('keeps keys that no component has', () => {
    const draft = { spec: { execution: { command: 'ls', comand: 'ls' } }, extra: 1 };
    expect(readDraftText(toDraftText(draft)).definition).toEqual(draft);
  });

  it('is the component file where the draft is complete', () => {
    fc.assert(
      fc.property(componentArbitrary, (component) => {
        const [draft, file] = [toDraftText(component), toYaml(toComponentFile(component))].map((text) => parseYaml(text));
        expect(draft?.ok && draft.value.value).toEqual(file?.ok && file.value.value);
        expect(readDraftText(toDraftText(component)).definition).toEqual(JSON.parse(JSON.stringify(component)));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['metadata:\n  name: [', 2],
    ['metadata:\n  name: 3', 2],
    ['kind: Pipeline', 1],
    ['metadata: {}\nspec:\n  inputs: no', 3],
  ])('that can’t be read says why, with the line: %j', (text, line) => {
    const { definition, issues, positionOf } = readDraftText(text);
    expect(definition).toBeNull();
    expect(issues.map((issue) => positionOf(issue).line)).toContain(line);
  });
});
