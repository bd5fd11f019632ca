import { describeDatabaseError } from './describe-database-error.ts';
import { readTask, type Task } from './read-task.ts';
import { UserError } from './user-error.ts';

/**
 * Runs a built-in program. The last line of stderr says what went wrong: exit code 2 for what the user can mend
 * (values, columns, SQL, data), a script's own for a script, 1 for the rest.
 */
export async function runProgram(program: (task: Task) => Promise<void>): Promise<void> {
  try {
    await program(readTask(process.env));
  } catch (error) {
    const text = error instanceof UserError ? error.message : describeDatabaseError(error);
    process.stderr.write(`error: ${text ?? describeUnexpected(error)}\n`);
    process.exitCode = error instanceof UserError ? error.exitCode : text === undefined ? 1 : 2;
  }
}

function describeUnexpected(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
}
