// The words of code tabs and notebooks.
import type { Text } from '../text/language.ts';

export const lessonWords = {
  textbook: { en: 'Python, textbook', zh: 'Python：教科书公式' },
  stable: { en: 'Python, stable', zh: 'Python：稳定写法' },
  python: { en: 'Python', zh: 'Python' },
  fails: {
    en: 'Here the textbook form fails; the stable form does not.',
    zh: '教科书公式在这里失效，稳定写法则不会。',
  },
  holds: {
    en: 'Here the textbook form fails; this form is right.',
    zh: '教科书公式在这里失效，这个写法仍然正确。',
  },
  note: {
    en: 'What stands behind # is what Python printed: NumPy and SciPy in float64, PyTorch in float32.',
    zh: '# 之后是 Python 的实际输出：NumPy 与 SciPy 用 float64，PyTorch 用 float32。',
  },
  notebook: { en: 'Download as notebook', zh: '下载为 notebook' },
  notebookNote: {
    en: 'It needs NumPy, and SciPy for some functions.',
    zh: '需要 NumPy；部分函数还需要 SciPy。',
  },
  textbookHead: { en: 'The textbook form', zh: '教科书公式' },
  stableHead: { en: 'The stable form', zh: '稳定写法' },
  stableText: {
    en: 'The same function of a real number, written so that it keeps its digits where the textbook form overflows or cancels.',
    zh: '对实数而言是同一个函数，但在教科书公式上溢或相消的地方，它仍保有全部有效数字。',
  },
  yours: { en: 'Your turn', zh: '轮到你了' },
  yoursText: {
    en: 'Choose other numbers. Where do the results change, and where do they hardly?',
    zh: '换些别的数试试：结果在哪里变化明显，在哪里几乎不变？',
  },
  page: { en: 'The page of this function, with figures to drag:', zh: '这个函数的页面，图可以拖动：' },
} as const satisfies Readonly<Record<string, Text>>;
