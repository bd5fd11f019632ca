import { createInterface } from 'node:readline';
import { startServer, type ServerOptions } from './node/start-server.ts';

/**
 * Runs the server until it is told to stop (SIGINT, SIGTERM); gives the exit code. Prints a link that signs a browser
 * in; Enter prints another. Throws AppError where it can't start, e.g. E_ALREADY_RUNNING, E_PORT_TAKEN.
 */
export async function serve(options: ServerOptions): Promise<number> {
  const stop = Promise.withResolvers<undefined>();
  const end = () => stop.resolve(undefined);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const server = await startServer(options);
  options.print(`Weft is at ${server.link()}`);
  options.print('The link signs one browser in, within ten minutes. Press Enter for another, Ctrl+C to stop.');
  const keys = createInterface({ input: process.stdin });
  keys.on('line', () => options.print(server.link()));
  await stop.promise;
  keys.close();
  process.stdin.destroy();
  options.print('Stopping; runs go on and are taken up again at the next start.');
  await server.stop();
  return 0;
}
