import { expect, it } from 'vitest';
import { changeType } from './change-type.ts';

it('keeps what still fits', () => {
  const parameter = { name: 'p', type: 'Int', default: '5', constraint: { kind: 'range', min: '1', max: '9' } } as const;
  expect(changeType(parameter, 'Float')).toEqual({ parameter: { ...parameter, type: 'Float' }, cleared: [] });
});

it('clears a constraint that no longer fits or would mean something else, and says so', () => {
  const ranged = { name: 'p', type: 'Int', default: '5', constraint: { kind: 'range', min: '1', max: '9' } } as const;
  expect(changeType(ranged, 'String')).toEqual({ parameter: { name: 'p', type: 'String', default: '5' }, cleared: ['constraint'] });
  expect(changeType({ name: 'p', type: 'Float', constraint: { kind: 'range', min: '0.5' } }, 'Int').cleared).toEqual(['constraint']);
  expect(changeType(ranged, 'Bool')).toEqual({ parameter: { name: 'p', type: 'Bool' }, cleared: ['constraint', 'default'] });
});

it('clears a default that no longer fits, and keeps its other members', () => {
  expect(changeType({ name: 'p', type: 'String', default: 'adam', displayName: 'P', required: false }, 'Int')).toEqual({
    parameter: { name: 'p', type: 'Int', displayName: 'P', required: false },
    cleared: ['default'],
  });
});
