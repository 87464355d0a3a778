// The command nonlin, as a process: its command line, its two outputs, its exit code.
import { EXIT, refused } from './errors.ts';
import { writeWholeChunks } from './files/standardOutput.ts';
import { said } from './messages.ts';
import { report, run } from './run.ts';

writeWholeChunks(process.stdout);
// A program that reads our output may stop early, as head does. That is no error; a full disk is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    if (stream === process.stdout) report(refused(error, said({ en: 'standard output', zh: '标准输出' })));
    process.exit(EXIT.data);
  });
}

process.exitCode = await run(process.argv.slice(2));
