// nonlin explore: serves the explorer to this machine until it is interrupted.
import { Argument, type Command } from 'commander';
import { functionNamed } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import { readerLanguage } from '../messages.ts';
import { print } from '../terminal.ts';

interface ExploreOptions {
  readonly port?: number;
}

export function addExplore(program: Command): void {
  program
    .command('explore')
    .summary('the explorer, in a browser')
    .description('Serves the explorer to this machine, until Ctrl-C ends it.')
    .addArgument(new Argument('[function]', 'whose page to begin with'))
    .option(
      '--port <port>',
      'where to serve it (default: 4173, or a free port where that is taken)',
      portNumber,
    )
    .addHelpText('before', 'Examples:\n  nonlin explore\n  nonlin explore softmax --lang zh --port 8080\n')
    .action(async (name: string | undefined, { port }: ExploreOptions) => {
      const page = name === undefined ? '' : `${functionNamed(name).definition.name}/`;
      // Loaded here, because no other command needs it.
      const { serve } = await import('@nonlin/explorer');
      try {
        const { url } = await serve(port === undefined ? {} : { port });
        print(`${url}${readerLanguage()}/${page}`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
        throw new UsageError(`--port: ${port} is taken; leave it out for one that is free`);
      }
    });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`--port: expected a whole number from 0 to 65535, not ${text}`);
  return port;
}
