// The work of a worker: it reads a piece of the input, applies the function, and writes the results or hands them back.
import { openSync, readSync, writeSync } from 'node:fs';
import { refused } from '../errors.ts';
import { endsEarly } from '../files/input.ts';
import { Printer, type RawCells, Rows } from '../formats/csv.ts';
import { bytesOf, bytesPer, elementsOf, type Numbers, sizeOf } from '../formats/elements.ts';
import type { Batch, Dialect, Layout, Place, Printed } from '../formats/format.ts';
import { type Applied, appliedFunction, type Call, type Result } from './function.ts';

/** The facts that all pieces share. They are plain data, which workers are started with. */
export interface Setup {
  readonly call: Call;
  /** The name of the input in messages. */
  readonly name: string;
  readonly layout: Layout;
  /** Elements of a row, and how far apart they are. */
  readonly length: number;
  readonly inner: number;
  /** Where elements are, or how text is read. */
  readonly place?: Place;
  readonly dialect?: Dialect;
  /** Where results go, or how they are printed; otherwise they are handed back. */
  readonly target?: { readonly path: string; readonly name: string; readonly start: number };
  readonly printed?: Printed;
}

/** A piece: elements from..to, whose results begin at `at`; or bytes of whole lines. */
export type Task =
  | { readonly from: number; readonly to: number; readonly at: number }
  | { readonly bytes: Uint8Array; readonly line: number };

/** The result of a piece: the bytes of its text, until the next piece is computed; its numbers; or how many were written. */
export interface Done {
  readonly text?: Uint8Array;
  readonly batch?: Batch;
  readonly count: number;
}

/** The same, with text that stays when the next piece is computed. */
export const withOwnText = (done: Done): Done =>
  done.text ? { ...done, text: new Uint8Array(done.text) } : done;

/** The numbers of a piece, and the cells beside them. */
interface Given {
  readonly data: Numbers;
  readonly carried?: readonly RawCells[];
}

export class Stage {
  readonly #setup: Setup;
  readonly #f: Applied;
  readonly #rows: Rows | undefined;
  readonly #printer: Printer | undefined;
  readonly #source: number;
  readonly #target: number;
  #buffer = Buffer.alloc(0);
  #kept: Result | undefined;

  constructor(setup: Setup) {
    const { call, place, dialect, target, printed, name } = setup;
    this.#setup = setup;
    this.#f = appliedFunction(call);
    this.#rows = dialect && new Rows(dialect, name);
    this.#printer = printed && new Printer(printed.layout, printed.signs);
    this.#source = place ? openSync(place.path, 'r') : -1;
    this.#target = target ? openSync(target.path, 'r+') : -1;
  }

  run(task: Task): Done {
    const { data: given, carried } = 'bytes' in task ? this.#parse(task) : this.#read(task.from, task.to);
    const { length, inner, layout } = this.#setup;
    const count = given.length / (length * inner);
    const shape = this.#f.hasAxis ? [count, length, inner] : [given.length];
    const result = this.#f.apply(
      given,
      layout.type,
      shape,
      this.#f.hasAxis ? 1 : undefined,
      this.#out(shape[0]!),
    );
    // Results that are handed back take their memory along. The memory of results that are written or printed serves the next piece.
    if (this.#target >= 0 || this.#printer) this.#kept ??= result;
    const { data } = result;
    if (this.#target >= 0) return this.#write(data, 'at' in task ? task.at : 0);
    if (this.#printer) {
      return { text: this.#printer.print({ data, ...(carried && { carried }) }), count: data.length };
    }
    return { batch: { data, ...(carried && { carried: carried.map(c => c.texts()) }) }, count: data.length };
  }

  /** Room for the results of this number of rows: the memory of the first piece, which is the largest, except for text. */
  #out(rows: number): Result | undefined {
    const kept = this.#kept;
    const isHalf = kept?.data instanceof Uint16Array;
    if (kept === undefined || isHalf || kept.shape.length === 0) return undefined;
    const shape = [rows, ...kept.shape.slice(1)];
    const size = sizeOf(shape);
    return size > kept.data.length ? undefined : { data: kept.data.subarray(0, size), shape };
  }

  #parse({ bytes, line }: { readonly bytes: Uint8Array; readonly line: number }): Given {
    return this.#rows!.parse({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), line });
  }

  #read(from: number, to: number): Given {
    const { type, start, isBigEndian } = this.#setup.place!;
    const width = bytesPer(type);
    const size = (to - from) * width;
    if (this.#buffer.length < size) this.#buffer = Buffer.from(new ArrayBuffer(size));
    for (let done = 0; done < size; ) {
      const n = readSync(this.#source, this.#buffer, done, size - done, start + from * width + done);
      if (n === 0) throw endsEarly(this.#setup.name);
      done += n;
    }
    return { data: elementsOf(this.#buffer.subarray(0, size), type, isBigEndian) };
  }

  #write(data: Numbers, at: number): Done {
    const bytes = bytesOf(data);
    const { start, name } = this.#setup.target!;
    const position = start + at * data.BYTES_PER_ELEMENT;
    try {
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#target, bytes, done, bytes.length - done, position + done);
    } catch (error) {
      throw refused(error, name);
    }
    return { count: data.length };
  }
}
