// The state in the address: it round-trips, refuses what it cannot read, and leaves alone what others wrote.
import { describe, expect, test } from 'vitest';
import { addressOf, choiceField, flagField, listField, numberField, readAddress } from '../src/url.ts';

const fields = {
  z: listField([1, 2], numberField(0, -10, 10), 2, 8),
  T: numberField(1, 0.01, 100),
  mode: choiceField('rows', ['rows', 'columns']),
  on: flagField(false),
};

describe('the address', () => {
  test('holds what differs from the start, and gives it back', () => {
    const { state: start } = readAddress(fields, '');
    const state: typeof start = { ...start, z: [-0.5, 3, 1], mode: 'columns', on: true };
    const search = addressOf(fields, state);
    expect(search).toBe('?z=-0.5%2C3%2C1&mode=columns&on=1');
    expect(readAddress(fields, search)).toEqual({ state, refused: [] });
  });

  test('of the start is empty', () => {
    expect(addressOf(fields, readAddress(fields, '').state)).toBe('');
  });

  test('keeps what other parts of the page wrote, and takes back what is the start again', () => {
    const { state } = readAddress(fields, '?T=2&gap=104');
    expect(addressOf(fields, state, '?T=2&gap=104')).toBe('?T=2&gap=104');
    expect(addressOf(fields, { ...state, T: 1 }, '?T=2&gap=104')).toBe('?gap=104');
  });

  test.each(['?z=1', '?z=1,x', '?T=0', '?T=', '?mode=diagonal', '?on=yes'])('%s is refused', search => {
    const { state, refused } = readAddress(fields, search);
    expect(refused).toHaveLength(1);
    expect(state).toEqual(readAddress(fields, '').state);
  });
});
