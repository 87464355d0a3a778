// A process that does jobs as they come.
import { type Job, runJob } from './jobs.ts';

process.on('message', (job: Job) => {
  process.send!(runJob(job));
});
