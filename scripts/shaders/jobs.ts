// What is run on a graphics processor, and how it travels to a browser and back: floats as base64 of their bits.

/** One function of the catalogue over some numbers. */
export interface ShaderJob {
  readonly name: string;
  /** The gradient for x, from `g`, is `vjp`; that of a function of a number may be its `derivative`, too. */
  readonly output: 'value' | 'derivative' | 'vjp';
  /** Row after row. */
  readonly x: Float32Array;
  /** How long a row is; gates and values, and groups, lie along it. */
  readonly width: number;
  /** What arrives at the result; empty where nothing does. */
  readonly g: Float32Array;
  readonly temperature?: number;
}

/** A job's result, or why it has none. */
export type ShaderAnswer = Float32Array | Error;

export interface ShaderAnswers {
  /** The graphics processor, as the browser calls it. */
  readonly adapter: string;
  readonly answers: readonly ShaderAnswer[];
}

type Sent = Omit<ShaderJob, 'x' | 'g'> & { readonly x: string; readonly g: string };

export const sendJobs = (jobs: readonly ShaderJob[]): string =>
  JSON.stringify(jobs.map(job => ({ ...job, x: encoded(job.x), g: encoded(job.g) })));

export const receiveJobs = (text: string): readonly ShaderJob[] =>
  (JSON.parse(text) as readonly Sent[]).map(job => ({ ...job, x: decoded(job.x), g: decoded(job.g) }));

export const sendAnswers = ({ adapter, answers }: ShaderAnswers): string =>
  JSON.stringify({
    adapter,
    answers: answers.map(a => (a instanceof Error ? { error: a.message } : encoded(a))),
  });

export function receiveAnswers(text: string): ShaderAnswers {
  const { adapter, answers, error } = JSON.parse(text) as {
    adapter: string;
    answers: readonly (string | { error: string })[];
    error?: string;
  };
  if (error !== undefined) throw new Error(error);
  return {
    adapter,
    answers: answers.map(a => (typeof a === 'string' ? decoded(a) : new Error(a.error))),
  };
}

function encoded(floats: Float32Array): string {
  const bytes = new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

const decoded = (text: string): Float32Array =>
  new Float32Array(Uint8Array.from(atob(text), c => c.charCodeAt(0)).buffer);
