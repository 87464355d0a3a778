// What a page has to keep where the reader's system forces its colours: texts are read, lines and what moves are seen, and the lines of a
// drawing differ. The rule of axe about texts takes the page's own colours for those that are painted.
import type { Page } from 'playwright-core';
import { contrast, type Rgb } from '../../test/contrast.ts';

/** What carries the meaning of a drawing or of a control. Grids, grounds and shades may be as faint as they like. */
const MARKS = [
  '.curve, .legend path, .chip path, .sampled path, .tangent',
  '.barchart .bar, .barchart .handle, .probe .handle, .probe .handle-dot, .vote .point',
].join(', ');

/** WCAG 2.2, 1.4.11 of graphical objects, and 1.4.3 of texts. */
const LEAST = 3;
const LEAST_OF_TEXTS = 4.5;

interface Words {
  readonly name: string;
  readonly colour: string;
  /** The ground of the element and of those around it, from the inside out. */
  readonly grounds: readonly string[];
}

/** Elements with words of their own. What cannot be pressed now may be faint. */
const wordsOf = (page: Page): Promise<readonly Words[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(svg, svg *, script, :disabled, :disabled *)')]
      .filter(element => element.checkVisibility({ visibilityProperty: true }))
      .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.nodeValue!.trim()))
      .map(element => {
        const grounds: string[] = [];
        for (let at: Element | null = element; at; at = at.parentElement)
          grounds.push(getComputedStyle(at).backgroundColor);
        const { color: colour } = getComputedStyle(element);
        const name = `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${element.className}`;
        return { name: name.replace(/\.$/, ''), colour, grounds };
      }),
  );

function isRead({ colour, grounds }: Words): boolean {
  const opaque = grounds.map(rgbaOf).find(ground => ground !== undefined && ground[1] > 0.5);
  return contrast(rgbaOf(colour)![0], opaque![0]) >= LEAST_OF_TEXTS;
}

/** A mark as it is painted. */
interface Mark {
  readonly name: string;
  readonly isCurve: boolean;
  /** Which drawing of the page it belongs to. */
  readonly drawing: number;
  readonly stroke: string;
  readonly fill: string;
  readonly dashes: string;
}

const marksOf = (page: Page): Promise<readonly Mark[]> =>
  page.evaluate(marks => {
    const drawings = [...document.querySelectorAll('svg')];
    return [...document.querySelectorAll(marks)]
      .filter(mark => mark.checkVisibility({ visibilityProperty: true }))
      .map(mark => {
        const { stroke, fill, strokeDasharray: dashes } = getComputedStyle(mark);
        return {
          name: `${mark.tagName}.${mark.getAttribute('class') ?? ''}`,
          isCurve: mark.matches('.curve'),
          drawing: drawings.indexOf(mark.closest('svg')!),
          ...{ stroke, fill, dashes },
        };
      });
  }, MARKS);

const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

export async function forcedFindings(page: Page): Promise<readonly string[]> {
  const marks = await marksOf(page);
  const [ground] = rgbaOf(await groundOf(page))!;
  const faint = marks
    .filter(({ stroke, fill }) => !isSeen(stroke, ground) && !isSeen(fill, ground))
    .map(({ name }) => `${name} is not seen`);
  const unread = (await wordsOf(page))
    .filter(words => !isRead(words))
    .map(({ name }) => `${name} is not read`);
  return [...new Set([...unread, ...faint, ...alike(marks.filter(mark => mark.isCurve))])];
}

/** A colour as browsers state it, and its opacity. */
function rgbaOf(colour: string): readonly [Rgb, number] | undefined {
  const numbers = /^rgba?\((.*)\)$/.exec(colour);
  if (numbers === null) return undefined;
  const [r, g, b, opacity = 1] = numbers[1]!.split(',').map(Number) as [number, number, number, number?];
  return [[r, g, b], opacity];
}

function isSeen(colour: string, ground: Rgb): boolean {
  const [rgb, opacity] = rgbaOf(colour) ?? [ground, 0];
  return opacity > 0 && contrast(rgb, ground) >= LEAST;
}

/** Curves of one drawing with different names that look the same. */
function alike(curves: readonly Mark[]): readonly string[] {
  const seen = new Map<string, string>();
  return curves.flatMap(({ name, drawing, stroke, dashes }) => {
    const look = `${drawing} ${stroke} ${dashes}`;
    const other = seen.get(look) ?? name;
    seen.set(look, name);
    return other === name ? [] : [`${other} and ${name} look the same`];
  });
}
