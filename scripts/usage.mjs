// What a command of the repository imports first: with --help it prints the head of the command's file, which says how it is called.
import { readFileSync } from 'node:fs';

if (process.argv.slice(2).some(arg => arg === '--help' || arg === '-h')) {
  const lines = readFileSync(process.argv[1], 'utf8').split('\n');
  const head = lines.slice(
    0,
    lines.findIndex(line => !line.startsWith('//')),
  );
  console.log(head.map(line => line.replace(/^\/\/ ?/, '')).join('\n'));
  process.exit(0);
}
