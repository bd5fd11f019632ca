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

  it('finds the place in a line of two digits too', () => {
    const message = "Conversion Error: Could not convert string 'Adelie' to BOOL\n\nLINE 11:  and species\n              ^";
    expect(describeDatabaseError(new Error(message))).toBe("Could not convert string 'Adelie' to BOOL; at: species");
  });

  it('leaves other errors alone', () => {
    expect(describeDatabaseError(new TypeError('x is not a function'))).toBeUndefined();
  });
});
