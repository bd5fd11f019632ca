/** A mistake that the person who set up the node can mend: shown as one line, exit code 2 where it has none of its own. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly exitCode: number;

  constructor(message: string, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}
