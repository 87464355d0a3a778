// nonlin completion: a script that completes commands, options and functions in a shell.
import type { Command, Option } from 'commander';
import { all } from 'nonlin/catalog';
import { withExamples } from '../help.ts';
import { said } from '../messages.ts';
import { print } from '../terminal.ts';
import type { Commands } from './command.ts';

type Shell = 'bash' | 'zsh' | 'fish';

/** The words that may follow a command. */
interface Words {
  readonly command: string;
  readonly options: readonly string[];
}

export function addCompletion(program: Command, commands: Commands): void {
  const command = program
    .command('completion')
    .description(
      said({
        en: 'Prints a script that completes commands, options and functions. A shell reads it when it starts.',
        zh: '输出补全命令、选项和函数名的脚本，由 shell 在启动时读取。',
      }),
    )
    .argument('<shell>', 'bash, zsh, fish')
    .action(async (shell: string) =>
      print(scripts[shellNamed(shell)](await wordsOf(program, commands), functionNames())),
    );
  command.registeredArguments[0]!.choices(['bash', 'zsh', 'fish']);
  withExamples(
    command,
    'nonlin completion bash >> ~/.bashrc',
    'nonlin completion zsh >> ~/.zshrc',
    'nonlin completion fish > ~/.config/fish/completions/nonlin.fish',
  );
}

const shellNamed = (text: string): Shell => text as Shell;
const functionNames = (): readonly string[] => all().map(e => e.definition.name);

/** The options of every command, which are loaded for that. */
async function wordsOf(program: Command, commands: Commands): Promise<readonly Words[]> {
  const { Command: Fresh } = await import('commander');
  const found: Words[] = [];
  for (const [name, { load }] of Object.entries(commands)) {
    const fresh = new Fresh('nonlin');
    if (name !== 'completion') (await load())(fresh, commands);
    const options = [...program.options, ...(fresh.commands[0]?.options ?? [])];
    found.push({ command: name, options: options.map((o: Option) => o.long!).filter(Boolean) });
  }
  return found;
}

const scripts: Readonly<Record<Shell, (words: readonly Words[], functions: readonly string[]) => string>> = {
  bash: (words, functions) => `_nonlin() {
  local word=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" = 1 ]; then COMPREPLY=($(compgen -W '${words.map(w => w.command).join(' ')}' -- "$word")); return; fi
  case "$word" in
  -*)
    case "$command" in
${words.map(w => `    ${w.command}) COMPREPLY=($(compgen -W '${w.options.join(' ')}' -- "$word")) ;;`).join('\n')}
    esac ;;
  *)
    if [ "$COMP_CWORD" = 2 ]; then COMPREPLY=($(compgen -W '${functions.join(' ')}' -- "$word")); fi ;;
  esac
}
complete -o default -F _nonlin nonlin`,
  zsh: (words, functions) => `autoload -Uz compinit && compinit
_nonlin() {
  if (( CURRENT == 2 )); then compadd ${words.map(w => w.command).join(' ')}; return; fi
  if [[ $words[CURRENT] == -* ]]; then
    case $words[2] in
${words.map(w => `      ${w.command}) compadd -- ${w.options.join(' ')} ;;`).join('\n')}
    esac
  elif (( CURRENT == 3 )); then compadd ${functions.join(' ')}
  else _files
  fi
}
compdef _nonlin nonlin`,
  fish: (words, functions) =>
    [
      `complete -c nonlin -n __fish_use_subcommand -f -a '${words.map(w => w.command).join(' ')}'`,
      ...words.map(
        w =>
          `complete -c nonlin -n '__fish_seen_subcommand_from ${w.command}; and test (count (commandline -opc)) = 2' -a '${functions.join(' ')}'`,
      ),
      ...words.flatMap(w =>
        w.options.map(
          o => `complete -c nonlin -n '__fish_seen_subcommand_from ${w.command}' -l ${o.slice(2)}`,
        ),
      ),
    ].join('\n'),
};
