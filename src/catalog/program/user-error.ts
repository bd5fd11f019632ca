/** A mistake that the person who set up the node can mend: shown as one line, exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
