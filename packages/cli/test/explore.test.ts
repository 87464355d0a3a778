// Which page `nonlin explore` begins with.
import { expect, test } from 'vitest';
import { labs } from '../../explorer/src/site/labs.ts';
import { functionNamed } from '../src/arguments.ts';
import { pageOf } from '../src/commands/explore.ts';

test('of a function its own, by whatever name it is called', () => {
  expect(pageOf(functionNamed('gelu'))).toBe('gelu/');
  expect(pageOf(functionNamed('gelu_erf'))).toBe('gelu/');
});

test('of a formula the one where readers type their own, with the formula', () => {
  const page = new URL(pageOf(functionNamed('x * 2 + max(x, 0)')), 'http://localhost/en/');
  expect(page.searchParams.get('f')).toBe('x * 2 + max(x, 0)');
  expect(labs.map(lab => `/en/${lab.id}/`)).toContain(page.pathname);
});
