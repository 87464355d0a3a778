// What pictures of curves say, in the language of the page: on a curve that cannot be drawn, and to those who do not see it.
import { type SceneOptions, tickText } from 'nonlin/plot';
import type { Language } from '../text/language.ts';
import { movingWords } from '../text/moving.ts';

/** What a scene is told besides its curves. */
export function spokenIn(language: Language): Required<Pick<SceneOptions, 'tooFast' | 'describe'>> {
  const { tooFast, ends: sentence } = movingWords[language];
  return {
    tooFast,
    describe: ({ label, x, ends, note }) => {
      const [low, high, left, right] = [...x, ...ends].map(tickText) as [string, string, string, string];
      return sentence(label, [low, left], [high, right], note);
    },
  };
}
