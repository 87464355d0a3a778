// transformers.js: its softmax and log-softmax of one row, which is what it offers.
import { readFileSync } from 'node:fs';
import { log_softmax, softmax } from '@huggingface/transformers';

const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/@huggingface/transformers/package.json', import.meta.url), 'utf8'),
);
export const versions = { '@huggingface/transformers': version };
const functions = { softmax, logSoftmax: log_softmax };

export function prepare({ fn, output, shape }, { x }) {
  if (output !== 'value' || !functions[fn] || shape[0] !== 1) return undefined;
  return { run: () => functions[fn](x) };
}
