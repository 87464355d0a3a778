// A command as the command line knows it before it has loaded it.
import type { Command } from 'commander';
import type { Text } from '../messages.ts';

export interface CommandEntry {
  readonly summary: Text;
  /** Loads the command, and returns what adds it to a program with its arguments and options. */
  load(): Promise<(program: Command, all: Commands) => void>;
}

/** Every command by its name. */
export type Commands = Readonly<Record<string, CommandEntry>>;
