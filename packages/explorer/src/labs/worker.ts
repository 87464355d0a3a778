// Computation beside the page: a worker script, which is an entry of its own in the build.

/** Starts the worker of a lab. It is ended by its `terminate`. */
export function startWorker<Answer>(name: string, hear: (answer: Answer) => void): Worker {
  const worker = new Worker(new URL(`../workers/${name}.js`, import.meta.url), { type: 'module' });
  worker.addEventListener('message', event => hear(event.data as Answer));
  return worker;
}
