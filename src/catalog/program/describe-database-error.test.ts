import { describe, expect, it } from 'vitest';
import { describeDatabaseError } from './describe-database-error.ts';

describe('describeDatabaseError', () => {
  it('tells a DuckDB error in one line, with the place', () => {
    const message =
      'Binder Error: Referenced column "peple" not found in FROM clause!\nCandidate bindings: "people"\n\nLINE 1: SELECT peple FROM a\n               ^';
    expect(describeDatabaseError(new Error(message))).toBe(
      'Referenced column "peple" not found in FROM clause! Candidate bindings: "people"; at: peple FROM a',
    );
  });

  it('leaves other errors alone', () => {
    expect(describeDatabaseError(new TypeError('x is not a function'))).toBeUndefined();
  });
});
