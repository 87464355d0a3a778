// A process that does jobs as they come.
import { type Job, run } from './jobs.ts';

process.on('message', (job: Job) => {
  process.send!(run(job));
});
