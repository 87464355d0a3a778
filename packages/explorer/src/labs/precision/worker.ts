// Computes true values away from the page: an exponential of a thousand takes milliseconds with thousands of bits.
import { truthsOf } from './truths.ts';

self.addEventListener('message', ({ data }) => {
  const { key, question } = data;
  self.postMessage({ key, truths: truthsOf(question) });
});
