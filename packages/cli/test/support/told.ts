// What a mistake is called in both languages of the command line.
import { expect } from 'vitest';

async function messageOf(call: () => unknown, language: string): Promise<string> {
  const { LC_ALL } = process.env;
  process.env['LC_ALL'] = language;
  try {
    await call();
  } catch (error) {
    return (error as Error).message;
  } finally {
    if (LC_ALL === undefined) delete process.env['LC_ALL'];
    else process.env['LC_ALL'] = LC_ALL;
  }
  throw new Error('nothing is told');
}

/** What is the same in every language: options, numbers, and what stands between quotation marks. */
const detailsOf = (text: string): readonly string[] =>
  text.match(/--[a-z-]+|\d+(?! on)|(?<=").+(?=")/g) ?? [];

/** A call that is refused: in English with these words, and in Chinese with the same details. */
export async function expectTold(call: () => unknown, english: string | RegExp): Promise<void> {
  const message = await messageOf(call, 'en_US.UTF-8');
  expect(message).toMatch(english);
  const chinese = await messageOf(call, 'zh_CN.UTF-8');
  expect(chinese).toMatch(/\p{Script=Han}/u);
  for (const detail of detailsOf(message)) expect(chinese).toContain(detail);
}
