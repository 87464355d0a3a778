// What is chosen is the address, and the other way round.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  choiceField,
  type Fields,
  flagField,
  listField,
  numberField,
  readAddress,
  textField,
  wholeField,
} from '../src/url.ts';

interface State {
  readonly at: number;
  readonly mode: 'a' | 'b';
  readonly on: boolean;
  readonly q: string;
  readonly z: readonly number[];
}

const fields: Fields<State> = {
  at: numberField(1, -10, 10),
  mode: choiceField('a', ['a', 'b']),
  on: flagField(false),
  q: textField('', 200),
  z: listField([1, 2], numberField(0, -5, 5), 1, 4),
};

describe('addresses', () => {
  test('what is written is read back', () => {
    const states = fc.record({
      at: fc.double({ min: -10, max: 10, noNaN: true }).map(v => v || 0),
      mode: fc.constantFrom('a' as const, 'b' as const),
      on: fc.boolean(),
      q: fc.string({ maxLength: 10, unit: 'grapheme' }),
      z: fc.array(
        fc.double({ min: -5, max: 5, noNaN: true }).map(v => v || 0),
        { minLength: 1, maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(states, state => {
        expect(readAddress(fields, addressOf(fields, state))).toEqual({ state, refused: [] });
      }),
    );
  });

  test('the start has an empty address', () => {
    const { state } = readAddress(fields, '');
    expect(addressOf(fields, state)).toBe('');
  });

  test('a whole number is none with a fraction', () => {
    const whole = wholeField(4, 2, 10);
    expect(['2', '7', '7.5', '11', '', 'x'].map(whole.read)).toEqual([2, 7, ...Array(4).fill(undefined)]);
  });

  test('keep what other parts of the page wrote, and lose what is the start again', () => {
    const { state } = readAddress(fields, '?at=2&gap=104');
    expect(addressOf(fields, state, '?at=2&gap=104')).toBe('?at=2&gap=104');
    expect(addressOf(fields, { ...state, at: 1 }, '?at=2&gap=104')).toBe('?gap=104');
  });

  test.each([
    ['?at=11', 'at'],
    ['?at=', 'at'],
    ['?at=x', 'at'],
    ['?at=NaN', 'at'],
    ['?mode=c', 'mode'],
    ['?on=yes', 'on'],
    [`?q=${'a'.repeat(201)}`, 'q'],
    ['?z=1,2,3,4,5', 'z'],
    ['?z=1,9', 'z'],
    ['?z=', 'z'],
  ])('%s is refused, and the start stays', (search, key) => {
    const { state, refused } = readAddress(fields, search);
    expect(refused).toEqual([key]);
    expect(state).toEqual(readAddress(fields, '').state);
  });
});
