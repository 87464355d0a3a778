// Names, defaults and stated differences of presets, held to what the frameworks themselves gave when they were last asked:
// packages/nonlin/test/fixtures/frameworks.json, written by `npm run conformance -- frameworks --record`.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { presetText } from '../packages/nonlin/src/catalog.ts';
import { PEERS } from '../scripts/conformance/frameworks/ask.ts';
import { faults, unknownOptions } from '../scripts/conformance/frameworks/held.ts';
import { judged } from '../scripts/conformance/frameworks/judge.ts';
import {
  type FrameworkRecord,
  RECORD,
  recorded,
  remembered,
} from '../scripts/conformance/frameworks/record.ts';

const { peers } = JSON.parse(readFileSync(RECORD, 'utf8')) as FrameworkRecord;

test('every framework that can be called was asked', () => {
  const frameworks = Object.keys(peers).map(id => PEERS.find(p => p.id === id)!.framework);
  expect(new Set(frameworks)).toEqual(new Set(PEERS.map(p => p.framework)));
});

describe.each(Object.entries(peers))('%s', (id, record) => {
  const peer = PEERS.find(p => p.id === id)!;
  const questions = recorded(peer.framework);
  const asked = remembered(peer, record);

  test('the record has an answer to each call of each name; record again where it has not', () => {
    expect(record.answers.map(([name]) => name)).toEqual(
      questions.map(q => presetText(q.entry.definition, peer.framework, q.entry.preset).name),
    );
  });

  test('each name has the value and the slope here that it has there, or the difference is explained; nothing is missing', () => {
    expect(faults(asked)).toEqual([]);
  });

  test('most results could be compared', () => {
    const verdicts = judged(asked);
    expect(verdicts.filter(v => v.ulp.float64 !== undefined).length).toBeGreaterThan(0.85 * verdicts.length);
  });

  test('each option that a function has there is understood, or said to mean nothing here', () => {
    expect(unknownOptions(peer.framework, record.options)).toEqual([]);
  });
});
