// The smallest language model: how often each word of this project's guide follows each other. It writes a sentence, word by word, as
// a large one does: logits, a sampler, the next token.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type SamplerOptions, sampler } from 'nonlin/logits';

export interface Bigrams {
  readonly text: string;
  /** The vocabulary: a token is a word's place in it. */
  readonly words: readonly string[];
  /** How often the second token follows the first. */
  readonly counts: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** What the tokens of a text are: words of English, and of Chinese, which has no spaces between words, characters. */
const tokenised = {
  en: (text: string) => text.split(/\s+/).filter(word => /^[A-Za-z][a-z]*[.,]?$/.test(word)),
  zh: (text: string) => text.match(/\p{Script=Han}/gu) ?? [],
} as const;

/** Counts pairs of tokens in the guide. */
export function learn(language: keyof typeof tokenised = 'en'): Bigrams {
  const folder = new URL('../../guide/', import.meta.url);
  const texts = readdirSync(folder).map(name =>
    readFileSync(new URL(`${name}/${language}.md`, folder), 'utf8'),
  );
  const sequence = tokenised[language](texts.join('\n').replace(/```[\s\S]*?```/g, ' '));
  const text = sequence.join(' ');
  const words = [...new Set(sequence)];
  const tokens = new Map(words.map((word, token) => [word, token]));
  const counts = new Map<number, Map<number, number>>();
  sequence.slice(1).forEach((word, i) => {
    const [before, after] = [tokens.get(sequence[i]!)!, tokens.get(word)!];
    const row = counts.get(before) ?? new Map<number, number>();
    counts.set(before, row.set(after, (row.get(after) ?? 0) + 1));
  });
  return { text, words, counts };
}

/** Writes so many words from a first one on; what never followed has logit −∞. */
export function write(model: Bigrams, options: SamplerOptions, length = 30, first = 'The'): string {
  const next = sampler(options);
  const tokens = [model.words.indexOf(first)];
  const logits = new Float64Array(model.words.length);
  while (tokens.length < length) {
    logits.fill(-Infinity);
    for (const [token, count] of model.counts.get(tokens.at(-1)!) ?? []) logits[token] = Math.log(count);
    tokens.push(next(logits, tokens));
  }
  return tokens.map(token => model.words[token]).join(' ');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const model = learn();
  for (const options of [{ temperature: 0 }, { topK: 5 }, { temperature: 1.5 }])
    console.log(JSON.stringify(options), write(model, { ...options, seed: 1 }));
}
