// The documents of the repository as pages of the site: which there are, and their Markdown as HTML whose links lead to pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Marked, type Tokens } from 'marked';
import type { Language, Text } from '../text/language.ts';
import { codeBlock, escaped } from './markdown.ts';

const repository = join(import.meta.dirname, '../../../..');

/** Where the repository can be read, with a slash at the end; without it files that are no page are named and not linked. */
const SOURCE = process.env['SOURCE_URL'];

export interface Doc {
  /** Its folder below docs/. */
  readonly id: string;
  /** Its files below the repository. English comes first; where there is no Chinese one, the Chinese page shows the English. */
  readonly files: Readonly<{ en: string; zh?: string }>;
  readonly name: Text;
  readonly group: keyof typeof docGroups;
}

export const docGroups = {
  use: { en: 'Use', zh: '使用' },
  measured: { en: 'Measured', zh: '实测' },
  project: { en: 'The project', zh: '项目' },
} satisfies Record<string, Text>;

const chinese = (file: string): string => file.replace(/\.md$/, '.zh-CN.md');

const docOf = (file: string, name: Text, group: Doc['group'], id = basename(file, '.md')): Doc => ({
  id: id.toLowerCase(),
  files: { en: file, ...(existsSync(join(repository, chinese(file))) && { zh: chinese(file) }) },
  name,
  group,
});

/** In the order of reading. */
const known: readonly Doc[] = [
  docOf('README.md', { en: 'Install and overview', zh: '安装与概览' }, 'use', 'install'),
  docOf('docs/library.md', { en: 'Library', zh: '函数库' }, 'use'),
  docOf('docs/command-line.md', { en: 'Command line', zh: '命令行' }, 'use'),
  docOf('docs/logits.md', { en: 'From logits to a decision', zh: '从 logits 到决定' }, 'use'),
  docOf('docs/formats.md', { en: 'Files that are read and written', zh: '读写的文件格式' }, 'use'),
  docOf('docs/code.md', { en: 'Code in other languages', zh: '其他语言的代码' }, 'use'),
  docOf('docs/webgpu.md', { en: 'On the graphics processor', zh: '在 GPU 上' }, 'use'),
  docOf('docs/scale.md', { en: 'When one machine is not enough', zh: '一台机器不够时' }, 'use'),
  docOf('docs/frameworks.md', { en: 'Names in frameworks', zh: '各框架中的名字' }, 'use'),
  docOf('docs/properties.md', { en: 'Properties', zh: '性质一览' }, 'use'),
  docOf('docs/accuracy.md', { en: 'Accuracy', zh: '准确度' }, 'measured'),
  docOf('docs/benchmarks.md', { en: 'Benchmarks', zh: '速度' }, 'measured'),
  docOf(
    'docs/benchmarks-logits.md',
    { en: 'Benchmarks of nonlin/logits', zh: 'nonlin/logits 的速度' },
    'measured',
  ),
  docOf('docs/conformance.md', { en: 'Conformance', zh: '与同类的一致性' }, 'measured'),
  docOf('docs/mutation.md', { en: 'What the tests notice', zh: '测试能发现哪些错误' }, 'measured'),
  docOf('docs/shaders.md', { en: 'Shaders, measured', zh: '着色器实测' }, 'measured'),
  docOf('docs/audit.md', { en: 'Every page, looked at', zh: '逐页检查' }, 'measured'),
  docOf('ARCHITECTURE.md', { en: 'Architecture', zh: '架构' }, 'project'),
  docOf('docs/design.md', { en: 'Design of this site', zh: '本站的设计' }, 'project'),
  docOf('CONTRIBUTING.md', { en: 'Contributing', zh: '参与贡献' }, 'project'),
  docOf('CHANGELOG.md', { en: 'Changes', zh: '更新记录' }, 'project'),
];

const read = (file: string): string => readFileSync(join(repository, file), 'utf8');

/** A document that nobody has put in order yet stands at the end, under its own heading. */
const others: readonly Doc[] = readdirSync(join(repository, 'docs'))
  .filter(file => file.endsWith('.md') && !file.includes('.zh-CN.'))
  .map(file => `docs/${file}`)
  .filter(file => !known.some(doc => doc.files.en === file))
  .map(file => {
    const heading = (path: string): string => /^# (.*)$/m.exec(read(path))?.[1] ?? basename(file, '.md');
    const doc = docOf(file, { en: heading(file), zh: '' }, 'project');
    return { ...doc, name: { en: doc.name.en, zh: heading(doc.files.zh ?? file) } };
  });

export const docs: readonly Doc[] = [
  ...known.filter(doc => existsSync(join(repository, doc.files.en))),
  ...others,
];

/** A document in a language: the parts below its headings, and what stands before the first. */
export interface DocText {
  readonly title: string;
  /** Whether it is the English text on a Chinese page. */
  readonly isForeign: boolean;
  readonly before: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly html: string }[];
}

/** The address of a heading as repositories on the web show it, so that links from outside keep working. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const unmarked = (text: string): string => text.replace(/[`*]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** A line that leads to the same text in the other language: the page has its own switch. */
const isSwitch = (line: string): boolean =>
  /^[^[]{0,12}\[[^\]]*\]\([^)]*\)\s*$/.test(line) && /^(中文|English)/.test(line);

export function docText(doc: Doc, language: Language): DocText {
  const file = doc.files[language] ?? doc.files.en;
  const isForeign = language === 'zh' && doc.files.zh === undefined;
  const [before, ...parts] = withoutFences(
    read(file)
      .replace(/^<!--.*?-->\s*/s, '')
      .replace(/^# .*$/m, '')
      .split('\n')
      .filter(line => !isSwitch(line))
      .join('\n'),
  );
  const marked = markedFor(file, language);
  const html = (text: string): string => marked.parse(text, { async: false });
  return {
    title: doc.name[language],
    isForeign,
    before: html(before!),
    parts: parts.map(part => {
      const [line, ...rest] = part.split('\n');
      const title = unmarked(line!.trim());
      return { id: slug(title), title, html: html(rest.join('\n')) };
    }),
  };
}

/** The parts of a text at its `## ` headings; what looks like one within a block of code is none. */
function withoutFences(text: string): readonly string[] {
  let isCode = false;
  const parts: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    if (!isCode && line.startsWith('## ')) parts.push([line.slice(3)]);
    else parts.at(-1)!.push(line);
  }
  return parts.map(lines => lines.join('\n'));
}

function markedFor(file: string, language: Language): Marked {
  const isForeignTo = (text: string): boolean => language === 'en' && /\p{Script=Han}/u.test(text);
  const marked = new Marked({
    renderer: {
      code: ({ text }) => codeBlock(text, language),
      heading({ tokens, depth, text }: Tokens.Heading) {
        return `<h${depth} id="${slug(unmarked(text))}">${this.parser.parseInline(tokens)}</h${depth}>`;
      },
      link({ href, tokens }: Tokens.Link) {
        const content = this.parser.parseInline(tokens);
        const to = addressOf(href, file);
        return to === undefined ? content : `<a href="${escaped(to)}">${content}</a>`;
      },
      image: ({ href, text }) =>
        `<img src="${escaped(imageOf(href, file))}" alt="${escaped(text)}" loading="lazy">`,
      tablecell({ tokens, header, text }: Tokens.TableCell) {
        // A heading of no words would be announced as one.
        const tag = header && text.trim() !== '' ? 'th scope="col"' : 'td';
        const foreign = isForeignTo(text) ? ' lang="zh-Hans"' : '';
        return `<${tag}${foreign}>${this.parser.parseInline(tokens)}</${tag.slice(0, 2)}>`;
      },
    },
  });
  return marked;
}

/** Where a link of a document leads on the site: pages lie two folders deep below the language's. */
function addressOf(href: string, file: string): string | undefined {
  if (/^(https?:|mailto:|#)/.test(href)) return href;
  const [path, hash] = href.split('#') as [string, string?];
  const target = join(dirname(file), path).replace(/\/$/, '');
  const behind = hash ? `#${hash}` : '';
  const doc = docs.find(d => d.files.en === target || d.files.zh === target);
  if (doc) return `../${doc.id}/${behind}`;
  const page = /^docs\/functions\/(\w+)\.md$/.exec(target)?.[1];
  if (page) return `../../${page}/${behind}`;
  if (target === 'docs/functions' || target === 'guide') return '../../#functions';
  if (!existsSync(join(repository, target))) throw new Error(`${file} links to ${href}, and there is none`);
  return SOURCE && `${SOURCE}${target}${behind}`;
}

/** The pictures that documents show, by their places in the repository; the builder copies them. */
export const docImages = new Set<string>();

function imageOf(href: string, file: string): string {
  const target = join(dirname(file), href);
  docImages.add(target);
  return `../../../assets/${target}`;
}

export const imageFile = (target: string): string => join(repository, target);
