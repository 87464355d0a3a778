// A scene in a terminal: braille dots, or plain ASCII where a terminal cannot show them.
import { partOf } from './range.ts';
import type { Point } from './sample.ts';
import { checkScene, type Scene, tickTexts } from './scene.ts';

export interface TerminalOptions {
  /** Width of the whole plot in characters. Default 80. */
  readonly columns?: number;
  /** Height of the canvas in lines. Default 18. */
  readonly rows?: number;
  readonly ascii?: boolean;
  readonly color?: boolean;
}

/** Dots of a braille cell, two wide and four high, and the bits that stand for them (Unicode, U+2800). */
const BRAILLE = 0x2800;
const bits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

/** Dots drawn and dots left out, one after another: the second curve and later ones differ without colour. */
const dashes: readonly (readonly [on: number, off: number])[] = [
  [1, 0],
  [5, 3],
  [2, 3],
  [8, 2],
  [1, 2],
];
const marks = ['*', 'o', '+', 'x', '#'];
const colors = [34, 33, 32, 35, 36];

/** Draws the scene as lines of text. */
export function toTerminal(
  scene: Scene,
  { columns = 80, rows = 18, ascii = false, color = false }: TerminalOptions = {},
): string {
  checkScene(scene);
  const plain = (text: string): string => (ascii ? text.replaceAll('\u2212', '-') : text);
  const yTexts = tickTexts(scene.y.ticks).map(plain);
  const gutter = Math.max(...yTexts.map(t => t.length)) + 1;
  const canvas = new Canvas(Math.max(10, columns - gutter - 1), Math.max(4, rows), scene, ascii, color);
  scene.curves.forEach((c, i) => {
    for (const piece of c.pieces) canvas.line(piece, i);
  });
  const lines = canvas.lines().map((line, row) => {
    const tick = scene.y.ticks.findIndex(t => canvas.rowOf(t) === row);
    const text = tick >= 0 ? yTexts[tick]! : '';
    return `${text.padStart(gutter - 1)} ${tick >= 0 ? (ascii ? '+' : '┤') : ascii ? '|' : '│'}${line}`;
  });
  return [
    ...lines,
    ...xAxis(scene, canvas, gutter, ascii, plain),
    ...legend(scene, columns, ascii, color),
    ...(scene.notes ?? []).map(note => `  ${note}`),
  ].join('\n');
}

class Canvas {
  readonly #columns: number;
  readonly #rows: number;
  readonly #scene: Scene;
  readonly #color: boolean;
  /** Dots in a cell: one for ASCII. */
  readonly #dots: readonly [across: number, down: number];
  readonly #cells: Uint8Array;
  /** Which curve drew last in a cell, plus one. */
  readonly #owner: Uint8Array;

  constructor(columns: number, rows: number, scene: Scene, ascii: boolean, color: boolean) {
    this.#columns = columns;
    this.#rows = rows;
    this.#scene = scene;
    this.#color = color;
    this.#dots = ascii ? [1, 1] : [2, 4];
    this.#cells = new Uint8Array(columns * rows);
    this.#owner = new Uint8Array(columns * rows);
  }

  get columns(): number {
    return this.#columns;
  }

  columnOf(x: number): number {
    return Math.floor(this.#across(x) / this.#dots[0]);
  }

  rowOf(y: number): number {
    return Math.floor(this.#down(y) / this.#dots[1]);
  }

  /** Sets the dots along a polyline, except in the gaps of the curve's dashes. */
  line(piece: readonly Point[], curve: number): void {
    const [on, off] = this.#dots[0] === 1 ? [1, 0] : dashes[curve % dashes.length]!;
    let drawn = 0;
    let last = '';
    piece.slice(1).forEach((p, i) => {
      const [from, to] = [this.#dot(piece[i]!), this.#dot(p)];
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]))));
      for (let s = 0; s <= steps; s++) {
        const dot = [
          from[0] + ((to[0] - from[0]) * s) / steps,
          from[1] + ((to[1] - from[1]) * s) / steps,
        ].map(Math.round) as [number, number];
        if (String(dot) === last) continue;
        last = String(dot);
        if (drawn++ % (on + off) < on) this.#set(dot, curve);
      }
    });
  }

  lines(): readonly string[] {
    return Array.from({ length: this.#rows }, (_, row) => {
      const cells = Array.from({ length: this.#columns }, (_, column) =>
        this.#cell(row * this.#columns + column),
      );
      return this.#dots[0] === 1 ? cells.join('').trimEnd() : cells.join('');
    });
  }

  #cell(at: number): string {
    const owner = this.#owner[at]!;
    const text =
      this.#dots[0] === 1
        ? owner === 0
          ? ' '
          : marks[(owner - 1) % marks.length]!
        : String.fromCharCode(BRAILLE + this.#cells[at]!);
    return this.#color && owner > 0 ? paint(text, owner - 1) : text;
  }

  #across(x: number): number {
    return Math.round(partOf(this.#scene.x.range, x) * (this.#columns * this.#dots[0] - 1));
  }

  #down(y: number): number {
    const [low, high] = this.#scene.y.range;
    return Math.round(partOf([high, low], y) * (this.#rows * this.#dots[1] - 1));
  }

  #dot(p: Point): readonly [number, number] {
    return [this.#across(p[0]), this.#down(p[1])];
  }

  #set([x, y]: readonly [number, number], curve: number): void {
    const at = Math.floor(y / this.#dots[1]) * this.#columns + Math.floor(x / this.#dots[0]);
    this.#cells[at] = this.#cells[at]! | bits[y % 4]![(x % 2) as 0 | 1];
    this.#owner[at] = curve + 1;
  }
}

const paint = (text: string, curve: number): string =>
  `\u001b[${colors[curve % colors.length]}m${text}\u001b[39m`;

/** The axis with its ticks, and under it their numbers; a number that would touch its neighbour is left out. */
function xAxis(
  scene: Scene,
  canvas: Canvas,
  gutter: number,
  ascii: boolean,
  plain: (text: string) => string,
): readonly string[] {
  const rule: string[] = Array.from({ length: canvas.columns }, () => (ascii ? '-' : '─'));
  const texts: string[] = Array.from({ length: canvas.columns + 1 }, () => ' ');
  let free = 0;
  const xTexts = tickTexts(scene.x.ticks).map(plain);
  for (const [i, t] of scene.x.ticks.entries()) {
    const column = canvas.columnOf(t);
    rule[column] = ascii ? '+' : '┬';
    const text = xTexts[i]!;
    const start = Math.min(Math.max(0, column + 1 - Math.floor(text.length / 2)), texts.length - text.length);
    if (start < free) continue;
    [...text].forEach((sign, k) => {
      texts[start + k] = sign;
    });
    free = start + text.length + 1;
  }
  return [
    `${' '.repeat(gutter)}${ascii ? '+' : '└'}${rule.join('')}`,
    `${' '.repeat(gutter)}${texts.join('')}`.trimEnd(),
  ];
}

/** A sample of each curve's line and its label, in as many lines as the width asks for. */
function legend(scene: Scene, columns: number, ascii: boolean, color: boolean): readonly string[] {
  const lines: { text: string; width: number }[] = [];
  scene.curves.forEach((c, i) => {
    const sample = ascii ? marks[i % marks.length]!.repeat(3) : dashSample(i);
    const width = 5 + c.label.length;
    const text = `  ${color ? paint(sample, i) : sample} ${c.label}`;
    const last = lines.at(-1);
    if (last && last.width + width + 1 <= columns)
      lines[lines.length - 1] = { text: `${last.text} ${text}`, width: last.width + width + 2 };
    else lines.push({ text, width: width + 1 });
  });
  return lines.map(line => line.text);
}

/** Three cells of the curve's dashes along one row of dots. */
function dashSample(curve: number): string {
  const [on, off] = dashes[curve % dashes.length]!;
  const isOn = (dot: number): boolean => dot % (on + off) < on;
  return [0, 1, 2]
    .map(cell => String.fromCharCode(BRAILLE + (isOn(2 * cell) ? 0x02 : 0) + (isOn(2 * cell + 1) ? 0x10 : 0)))
    .join('');
}

export interface Bar {
  readonly label: string;
  /** From 0 to 1. */
  readonly value: number;
}

/** Probabilities as horizontal bars, the longest that would fit being 1, each with its value. */
export function toTerminalBars(
  bars: readonly Bar[],
  { columns = 80, ascii = false }: { columns?: number; ascii?: boolean } = {},
): string {
  const labelWidth = Math.max(...bars.map(b => b.label.length));
  const room = Math.max(8, columns - labelWidth - 10);
  return bars
    .map(b => `${b.label.padStart(labelWidth)} ${bar(b.value, room, ascii)} ${b.value.toFixed(4)}`)
    .join('\n');
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
function bar(value: number, room: number, ascii: boolean): string {
  const eighths = Math.round(Math.min(Math.max(value, 0), 1) * room * 8);
  const text = ascii ? '#'.repeat(Math.round(eighths / 8)) : '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7];
  return text.padEnd(room);
}
