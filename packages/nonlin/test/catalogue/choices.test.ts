// The chooser's answers: every function exists, every place has answers, both languages are there, every answer has a source.
import { describe, expect, test } from 'vitest';
import { choicePlaces, choices, find } from '../../src/catalog.ts';

test('every place has answers, and every answer an address of its own', () => {
  expect(new Set(choices.map(c => c.place))).toEqual(new Set(Object.keys(choicePlaces)));
  expect(new Set(choices.map(c => c.id)).size).toBe(choices.length);
});

describe.each(choices.map(choice => [choice.id, choice] as const))('%s', (_id, choice) => {
  test('names functions of the catalogue by their own names', () => {
    const names = [choice.take, ...(choice.or ? [choice.or.name] : []), ...(choice.not?.names ?? [])];
    for (const name of names) expect(find(name)?.definition.name, name).toBe(name);
    expect(new Set(names).size, 'nothing is recommended and advised against').toBe(names.length);
  });

  test('says it in both languages, and where it is from', () => {
    const texts = [choice.task, choice.examples, choice.why, choice.sure, choice.or?.when, choice.not?.why];
    for (const text of texts.filter(t => t !== undefined)) {
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      // A list of names has a Chinese comma at least.
      expect(text.zh).toMatch(/[\p{Script=Han}、]/u);
    }
    expect(choice.sources.length).toBeGreaterThan(0);
    for (const { url } of choice.sources) expect(url).toMatch(/^https:\/\//);
  });
});
