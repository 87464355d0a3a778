// The commands: the name of each, its summary in the list of commands, and what loads it. A command is loaded when it runs.
import type { Commands } from './commands/command.ts';

export const commands: Commands = {
  table: {
    summary: {
      en: 'functions at a few points; by default the closing table of the article',
      zh: '函数在几个点处的值；默认为文章末尾的表格',
    },
    load: async () => (await import('./commands/table.ts')).addTable,
  },
  eval: {
    summary: { en: 'a function of numbers', zh: '对若干个数求值' },
    load: async () => (await import('./commands/eval.ts')).addEval,
  },
  show: {
    summary: { en: 'a function explained', zh: '讲解一个函数' },
    load: async () => (await import('./commands/show.ts')).addShow,
  },
  plot: {
    summary: { en: 'curves, in the terminal or as SVG', zh: '在终端或 SVG 中画曲线' },
    load: async () => (await import('./commands/plot.ts')).addPlot,
  },
  list: {
    summary: { en: 'every function', zh: '列出所有函数' },
    load: async () => (await import('./commands/list.ts')).addList,
  },
  choose: {
    summary: { en: 'which function to take for a task', zh: '按任务选函数' },
    load: async () => (await import('./commands/choose.ts')).addChoose,
  },
  code: {
    summary: { en: 'a function in another language', zh: '用其他语言写出函数' },
    load: async () => (await import('./commands/code.ts')).addCode,
  },
  apply: {
    summary: { en: 'a function of a file', zh: '对文件中的数求值' },
    load: async () => (await import('./commands/apply.ts')).addApply,
  },
  top: {
    summary: { en: 'the best classes of logits', zh: 'logits 中最好的几类' },
    load: async () => (await import('./commands/top.ts')).addTop,
  },
  sample: {
    summary: { en: 'tokens drawn from logits', zh: '从 logits 抽样 token' },
    load: async () => (await import('./commands/sample.ts')).addSample,
  },
  calibrate: {
    summary: { en: 'whether probabilities can be believed', zh: '概率是否可信' },
    load: async () => (await import('./commands/calibrate.ts')).addCalibrate,
  },
  explore: {
    summary: { en: 'the explorer, in a browser', zh: '在浏览器中探索' },
    load: async () => (await import('./commands/explore.ts')).addExplore,
  },
  completion: {
    summary: { en: 'completion for a shell', zh: '命令行补全脚本' },
    load: async () => (await import('./commands/completion.ts')).addCompletion,
  },
};
