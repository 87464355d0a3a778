// The words of the page that shows the parts of the design.
import type { Language } from './language.ts';

export interface PartsWords {
  readonly title: string;
  readonly lead: string;
  /** Before the link to the rules, and the link. */
  readonly rules: string;
  readonly rulesLink: string;
  readonly colours: string;
  readonly coloursNote: string;
  readonly type: string;
  readonly sizes: Readonly<Record<'huge' | 'large' | 'normal' | 'medium' | 'small', string>>;
  readonly moving: string;
  readonly movingNote: string;
  readonly texts: string;
  readonly code: string;
  readonly cards: string;
  readonly exercises: string;
  readonly buttons: string;
  readonly act: string;
  readonly main: string;
  readonly off: string;
  readonly link: string;
  readonly pressed: string;
  readonly choices: string;
  readonly one: string;
  readonly list: string;
  readonly answers: readonly [string, string, string];
  readonly yes: string;
  readonly sliders: string;
  readonly even: string;
  readonly logarithmic: string;
  readonly panel: string;
  readonly plots: string;
  readonly samples: string;
  readonly series: string;
  readonly bars: string;
  readonly column: string;
  readonly level: string;
  readonly map: string;
  readonly gate: string;
  readonly value: string;
  readonly tables: string;
  readonly formulas: string;
  readonly presets: string;
  readonly presetTexts: Readonly<Record<'left' | 'right', string>>;
  readonly presetNotes: Readonly<Record<'left' | 'right', string>>;
  readonly reading: string;
  readonly caption: string;
  readonly aside: string;
  readonly fault: string;
}

export const partsWords: Readonly<Record<Language, PartsWords>> = {
  en: {
    title: 'The parts of this site',
    lead: 'Everything that its pages are made of, once, in each of its states. Move it, press it, walk through it with the Tab key.',
    rules: 'What each is for:',
    rulesLink: 'design of the site',
    colours: 'Colours',
    coloursNote:
      'Each has a form for the light and one for the dark; the page shows the one that you see now.',
    type: 'Type',
    sizes: {
      huge: 'The name of a page',
      large: 'One sentence that says what it is',
      normal: 'Text that is read',
      medium: 'Notes, tables, controls',
      small: 'Captions and heads of tables',
    },
    moving: 'What moves',
    movingNote:
      'A disc with a ring and a dot can be moved: by pointer, with the arrow keys, with Page Up and Page Down, Home and End.',
    texts: 'Text',
    code: 'Code',
    cards: 'Cards',
    exercises: 'Exercises',
    buttons: 'Buttons',
    act: 'An act',
    main: 'The main act',
    off: 'Not now',
    link: 'A link that looks like an act',
    pressed: 'A chip turns on and off',
    choices: 'Choices',
    one: 'One of a few',
    list: 'One of many',
    answers: ['first', 'second', 'third'],
    yes: 'Yes or no',
    sliders: 'Sliders',
    even: 'In equal steps',
    logarithmic: 'By equal factors',
    panel: 'The panel, and what it says of an address that it cannot read',
    plots: 'Curves: probe, tangent, a named point, a flat stretch; below them their slope',
    samples: 'Five curves, each with a hue and a dash',
    series: 'What was measured',
    bars: 'Bars: to drag, left out, between two other values, in common',
    column: 'input',
    level: 'their sum',
    map: 'A map of two numbers',
    gate: 'gate',
    value: 'value',
    tables: 'Numbers',
    formulas: 'Formulas: with the value of each part, and set as they are typed',
    presets: 'States to open',
    presetTexts: { left: 'The probe at −2', right: 'The probe at 2' },
    presetNotes: { left: 'x is small', right: 'x is large' },
    reading: 'One sentence says what the numbers of a picture mean.',
    caption: 'A caption says how to read the picture.',
    aside: 'Beside the text: what is worth a box of its own.',
    fault: 'What is wrong, and what would be right.',
  },
  zh: {
    title: '本站的部件',
    lead: '页面由哪些部件组成，都在这里，每种状态各一份。拖一拖，按一按，用 Tab 键走一遍。',
    rules: '各部件的用途：',
    rulesLink: '本站的设计',
    colours: '颜色',
    coloursNote: '每种颜色有浅色和深色两个版本，这里显示的是你此刻看到的那一个。',
    type: '字号',
    sizes: {
      huge: '页面的名称',
      large: '一句话说明它是什么',
      normal: '正文',
      medium: '注释、表格、控件',
      small: '图注与表头',
    },
    moving: '能动的部件',
    movingNote: '带圆环和圆点的圆片都可以移动：用指针拖，也可以用方向键、翻页键、Home 和 End。',
    texts: '文字',
    code: '代码',
    cards: '卡片',
    exercises: '练习',
    buttons: '按钮',
    act: '一个操作',
    main: '主要操作',
    off: '暂不可用',
    link: '样子像按钮的链接',
    pressed: '标签可以打开和关上',
    choices: '选择',
    one: '几项选一',
    list: '多项选一',
    answers: ['第一', '第二', '第三'],
    yes: '是或否',
    sliders: '滑块',
    even: '等距移动',
    logarithmic: '按倍数移动',
    panel: '面板，以及地址无法识别时的提示',
    plots: '曲线：观察点、切线、标出的点、平坦区间；下方是斜率',
    samples: '五条曲线，各有颜色和线型',
    series: '测得的数据',
    bars: '条形：可拖动、不参与、夹在另外两个值之间、共同的结果',
    column: '输入',
    level: '总和',
    map: '两个数的分布图',
    gate: '门',
    value: '值',
    tables: '数值',
    formulas: '公式：每一部分都显示数值；边输入边排版',
    presets: '可以打开的状态',
    presetTexts: { left: '观察点在 −2', right: '观察点在 2' },
    presetNotes: { left: 'x 较小', right: 'x 较大' },
    reading: '用一句话说明图中的数字意味着什么。',
    caption: '图注说明怎样看图。',
    aside: '正文之外，值得单独放进方框的内容。',
    fault: '错在哪里，怎样才对。',
  },
};
