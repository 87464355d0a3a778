// The words of the chooser; its answers are the library's, nonlin/catalog.
import type { Language } from './language.ts';

const en = {
  nav: 'Choose',
  title: 'Which activation function should I use?',
  lead: 'Two questions are enough. The whole table is below, so you can also just read it.',
  where: '1. Where does it go?',
  what: '2. What is it for?',
  take: (task: string): string => `${task}: take`,
  or: 'Or else',
  not: 'Not',
  sure: 'How sure is this?',
  with: 'Set with it',
  sources: 'Sources',
  comma: ', ',
  colon: ': ',
  and: ', ',
  compare: 'Compare them',
  code: 'Get the code',
  all: 'All the answers',
  columns: ['What it is for', 'Take', 'Or', 'Why'],
};
type Words = typeof en;

const zh: Words = {
  nav: '怎么选',
  title: '该用哪个激活函数？',
  lead: '回答两个问题就够了。全部答案都列在下面，直接读也行。',
  where: '一、用在哪里？',
  what: '二、用来做什么？',
  take: task => `${task}，用`,
  or: '或者',
  not: '不要用',
  sure: '有多大把握',
  with: '配套设置',
  sources: '出处',
  comma: '：',
  colon: '：',
  and: '、',
  compare: '对比一下',
  code: '查看代码',
  all: '全部答案',
  columns: ['用途', '选用', '或者', '理由'],
};

export const chooserText: Readonly<Record<Language, Words>> = { en, zh };
