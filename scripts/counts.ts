// How both READMEs say how many functions there are. The generator writes the numbers, and a test looks for them.

/** A number in front of these words, by page: of all functions, and of those of a number. */
export const counts: Readonly<Record<string, Readonly<Record<'all' | 'ofNumber', RegExp>>>> = {
  'README.md': {
    all: /\b\d+(?=\s+(?:in\s+all|(?:activation\s+)?functions)\b(?!\s+of\s+a\s+number))/g,
    ofNumber: /\b\d+(?=\s+functions\s+of\s+a\s+number)/g,
  },
  'README.zh-CN.md': { all: /(?<=(?:共|全部)\s*)\d+(?=\s*个)/g, ofNumber: /(?<!\d)\d+(?=\s*个单变量函数)/g },
};
