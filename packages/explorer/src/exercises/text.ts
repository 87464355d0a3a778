// The words around exercises.
import type { Text } from '../text/language.ts';

export const exerciseWords = {
  title: { en: 'Predict, then drag', zh: '先猜，再拖动' },
  note: {
    en: 'Make a guess first, then see it on the picture.',
    zh: '先猜一猜，再到图上验证。',
  },
  guess: { en: 'My guess', zh: '我的猜测' },
  check: { en: 'Check', zh: '核对' },
  right: { en: 'Right.', zh: '对了。' },
  wrong: { en: 'Not quite.', zh: '不完全对。' },
  see: { en: 'See it on the picture', zh: '到图上看' },
} as const satisfies Readonly<Record<string, Text>>;
