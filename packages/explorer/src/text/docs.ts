// The words of the pages of documentation.
import type { Language } from './language.ts';

export interface DocWords {
  readonly nav: string;
  readonly title: string;
  readonly lead: string;
  readonly search: string;
  readonly none: string;
  readonly foreign: string;
  readonly api: string;
  readonly apiLead: (entry: string) => string;
  readonly apiNote: string;
  readonly members: string;
  readonly functions: string;
  readonly functionsLead: string;
  readonly previous: string;
  readonly next: string;
  readonly results: (count: number) => string;
}

export const docWords: Readonly<Record<Language, DocWords>> = {
  en: {
    nav: 'Docs',
    title: 'Documentation',
    lead: 'How to install and use the library and its command line, how right and how fast it is, and every name it exports.',
    search: 'Search the documentation',
    none: 'Nothing has these words.',
    foreign: '',
    api: 'API reference',
    apiLead: entry => `What ${entry} exports, from the declarations and comments that the package ships.`,
    apiNote: '',
    members: 'Members',
    functions: 'Functions',
    functionsLead: 'Each has a page with its curve, formulas and code.',
    previous: 'Previous',
    next: 'Next',
    results: count => `${count} found`,
  },
  zh: {
    nav: '文档',
    title: '文档',
    lead: '怎样安装和使用函数库与命令行，准确到什么程度，快到什么程度，以及导出的每一个名字。',
    search: '搜索文档',
    none: '没有找到这些词。',
    foreign: '这份文档目前只有英文，以下是英文原文。',
    api: 'API 参考',
    apiLead: entry => `${entry} 的全部导出，取自随包发布的类型声明与注释。`,
    apiNote: '说明取自源代码中的注释，目前只有英文。',
    members: '成员',
    functions: '函数',
    functionsLead: '每个函数都有自己的页面：曲线、公式、代码。',
    previous: '上一篇',
    next: '下一篇',
    results: count => `找到 ${count} 处`,
  },
};
