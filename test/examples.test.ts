// The examples do what they say.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { account, closingTable } from '../examples/article/article.ts';
import { learn, write } from '../examples/bigrams/bigrams.ts';
import { calibrate, calibrationLines } from '../examples/digits/calibration.ts';
import { lines, report } from '../examples/digits/digits.ts';
import { type ActivationName, activations, reaching, train } from '../examples/train/train.ts';

test('digits: accuracy, cross-entropy, temperature', () => {
  const r = report();
  expect(r.accuracy).toBeCloseTo(0.9398, 4);
  // 0.24426192328396259134… in sixty digits.
  expect(Math.abs(r.crossEntropy - 0.2442619232839626)).toBeLessThan(1e-16);
  expect(r.temperatures.map(t => t.accuracy)).toEqual([r.accuracy, r.accuracy, r.accuracy, r.accuracy]);
  const confidence = r.temperatures.map(t => t.confidence);
  expect(confidence).toEqual([...confidence].sort((a, b) => b - a));
  for (const language of ['en', 'zh'] as const) expect(lines(r, language).join('\n')).toContain('0.9398');
});

test('digits: a temperature of one half makes the probabilities of the other half better', () => {
  const c = calibrate();
  expect(c.temperature).toBeGreaterThan(1);
  for (const score of ['crossEntropy', 'calibrationError', 'brierScore'] as const)
    expect(c.after[score], score).toBeLessThan(c.before[score]);
  expect(c.bins.reduce((sum, b) => sum + b.count, 0)).toBe(448);
  expect(calibrationLines(c, 'en').join('\n')).toContain('how often right');
  expect(calibrationLines(c, 'zh').join('\n')).toContain('实际准确率');
});

test('bigrams: a model of the guide writes pairs that the guide has, the same for the same seed', () => {
  const model = learn();
  const text = write(model, { seed: 3, topK: 5 });
  expect(write(model, { seed: 3, topK: 5 })).toBe(text);
  expect(write(model, { seed: 4, topK: 5 })).not.toBe(text);
  const words = text.split(' ');
  expect(words.length).toBe(30);
  for (let i = 1; i < words.length; i++) expect(model.text).toContain(`${words[i - 1]} ${words[i]}`);
  // The history keeps a word from coming again.
  const once = write(model, { seed: 3, temperature: 0, presencePenalty: 1000 }).split(' ');
  expect(new Set(once).size).toBe(once.length);
});

test('article: the closing table, rounded', () => {
  expect(closingTable().map(([, values]) => values.map(v => v.toFixed(4)))).toEqual([
    ['0.1192', '0.5000', '0.8808'],
    ['-0.9640', '0.0000', '0.9640'],
    ['0.0000', '0.0000', '2.0000'],
    ['0.0159', '0.1173', '0.8668'],
    ['0.8668', '0.1173', '0.0159'],
    ['-4.1429', '-2.1429', '-0.1429'],
  ]);
  for (const language of ['en', 'zh'] as const) {
    const text = account(language).join('\n');
    for (const said of ['NaN', '-Infinity', '0.0198', '-1000']) expect(text).toContain(said);
  }
});

describe('train', () => {
  const results = new Map<ActivationName, ReturnType<typeof train>>();

  test.each(Object.keys(activations) as ActivationName[])('%s reaches 0.93', name => {
    const result = train(name);
    results.set(name, result);
    expect(result.accuracy).toBeGreaterThanOrEqual(0.93);
  });

  test('the gradient vanishes most with sigmoid', () => {
    const [sigmoid, tanh, relu] = (['sigmoid', 'tanh', 'relu'] as const).map(name =>
      reaching(results.get(name)!),
    );
    expect(sigmoid).toBeLessThan(tanh! / 2);
    expect(sigmoid).toBeLessThan(relu! / 2);
  });
});

test.each(['en', 'zh'])(
  'npm start says where the explorer is, and serves it until it is ended: %s',
  async language => {
    const start = spawn(process.execPath, ['scripts/start.mjs', language], {
      cwd: join(import.meta.dirname, '..'),
      // A group of its own, as a terminal's Ctrl-C reaches all of it.
      detached: true,
    });
    try {
      const url = await new Promise<string>((resolve, reject) => {
        let said = '';
        start.stdout.on('data', chunk => {
          said += chunk;
          const found = /http:\S+/.exec(said)?.[0];
          if (found) resolve(found);
        });
        start.once('exit', code => reject(new Error(`it ended with ${code} after saying ${said}`)));
      });
      expect(url).toMatch(new RegExp(`/${language}/$`));
      expect(await (await fetch(url)).text()).toContain('softmax');
    } finally {
      process.kill(-start.pid!, 'SIGINT');
    }
    const code = await new Promise(resolve => start.once('exit', resolve));
    expect(code === 0 || code === null || code === 130).toBe(true);
  },
);
