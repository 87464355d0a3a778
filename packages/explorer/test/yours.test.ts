// The page where readers write their own function says what they may write.
import { expect, test } from 'vitest';
import { elementaryOperations } from '../../nonlin/src/formula/index.ts';
import { text } from '../src/labs/yours/text.ts';

test.each(Object.entries(text))('%s: every operation that has a name is listed', (_, words) => {
  const listed = new Set(words.language.split(/[^A-Za-z0-9]+/));
  for (const operation of Object.keys(elementaryOperations).filter(id => id !== 'pow'))
    expect(listed, operation).toContain(operation);
});
