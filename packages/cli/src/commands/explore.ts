// nonlin explore: serves the explorer to this machine until it is interrupted.
import { Argument, type Command } from 'commander';
import { type Chosen, functionNamed } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import { withExamples } from '../help.ts';
import { readerLanguage, said } from '../messages.ts';
import { print } from '../terminal.ts';

interface ExploreOptions {
  readonly port?: number;
}

export function addExplore(program: Command): void {
  const command = program
    .command('explore')
    .description(
      said({
        en: 'Serves the explorer to this machine, until Ctrl-C ends it.',
        zh: '在本机提供探索器，按 Ctrl-C 结束。',
      }),
    )
    .addArgument(
      new Argument('[function]', said({ en: 'whose page to begin with', zh: '从哪个函数的页面开始' })),
    )
    .option(
      '--port <port>',
      said({
        en: 'where to serve it (default: 4173, or a free port where that is taken)',
        zh: '端口（默认 4173，被占用时另选）',
      }),
      portNumber,
    )
    .action(async (name: string | undefined, { port }: ExploreOptions) => {
      const page = name === undefined ? '' : pageOf(functionNamed(name));
      // Loaded here, because no other command needs it.
      const { serve } = await import('@nonlin/explorer').catch(notInstalled);
      try {
        const { url } = await serve(port === undefined ? {} : { port });
        print(`${url}${readerLanguage()}/${page}`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
        throw new UsageError({
          en: `--port: ${port} is taken; leave it out for one that is free`,
          zh: `--port：端口 ${port} 已被占用；省略该选项即可自动选择`,
        });
      }
    });
  withExamples(command, 'nonlin explore', 'nonlin explore softmax --lang zh --port 8080');
}

/** The page of a function of the catalogue; of a formula, the one where readers type their own. */
export const pageOf = ({ definition, isFormula, label }: Chosen): string =>
  isFormula ? `yours/?${new URLSearchParams({ f: label })}` : `${definition.name}/`;

const INSTALL = 'npm install -g @nonlin/cli @nonlin/explorer';
const ONCE = 'npx -p @nonlin/cli -p @nonlin/explorer nonlin explore';

/** Seventeen megabytes, which only those fetch who want to see it. It is looked for beside the package of the command. */
function notInstalled(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  throw new UsageError({
    en: `the explorer is a package of its own: ${INSTALL}, or for once: ${ONCE}`,
    zh: `探索器是单独的包：${INSTALL}；只用一次：${ONCE}`,
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError({
      en: `--port: expected a whole number from 0 to 65535, not ${text.trim()}`,
      zh: `--port：应为 0 到 65535 的整数，而不是 ${text.trim()}`,
    });
  return port;
}
