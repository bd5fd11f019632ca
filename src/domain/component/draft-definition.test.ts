import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftDefinitionSchema, parseDraft, type DraftDefinition } from './draft-definition.ts';
import { checkComponent } from './check-component.ts';
import { componentArbitrary } from './component.arbitrary.ts';

describe('a draft', () => {
  it('of a whole component is that component', () => {
    fc.assert(
      fc.property(componentArbitrary, (definition) => {
        const draft: DraftDefinition = definition;
        expect(parseDraft(draftDefinitionSchema.parse(draft))).toEqual({ ok: true, value: definition, issues: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what was typed, also what no component may have', () => {
    const typed = {
      metadata: { name: '_x ', version: '1', owner: 'me' },
      spec: { parameters: [{ type: 'Integer', default: '1_000' }], execution: { jobType: 'Job' } },
    };
    expect(draftDefinitionSchema.parse(typed)).toEqual(typed);
    const parsed = parseDraft(draftDefinitionSchema.parse(typed));
    expect(parsed.issues.map(({ code, path }) => [code, path.join('.')])).toEqual(
      expect.arrayContaining([
        ['E_UNKNOWN_KEY', 'metadata.owner'],
        ['E_VALUE_UNKNOWN', 'spec.execution.jobType'],
      ]),
    );
  });

  it('without anything in it still says what is missing', () => {
    expect(parseDraft({}).issues.map(({ path }) => path.join('.'))).toEqual(['spec.execution.jobType']);
    const parsed = parseDraft({ spec: { execution: { jobType: 'Container' } } });
    const places = parsed.ok ? checkComponent(parsed.value).map(({ path }) => path.join('.')) : [];
    expect(places).toEqual(
      expect.arrayContaining(['metadata.name', 'metadata.version', 'spec.execution.image.uri', 'spec.execution.command']),
    );
  });
});
