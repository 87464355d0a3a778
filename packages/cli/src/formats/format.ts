// The interface of a format: a reader and a writer of batches of rows. `table.ts` lists the formats; nothing else names one.

import type { Input } from '../files/input.ts';
import type { Sink } from '../files/sink.ts';
import type { Watch } from '../files/watch.ts';
import type { Text } from '../messages.ts';
import type { ElementType, Numbers } from './elements.ts';

/** A value of a column that is carried along. */
export type Cell = string | number | bigint | boolean | null | undefined | Date | object;

/** A column of a table. */
export interface Column {
  readonly name: string;
  /** Whether its numbers are what a function is applied to; other columns are carried along unchanged. */
  readonly isNumbers: boolean;
  /** For a column of lists, how many numbers each has. */
  readonly width?: number;
  /** Whether its cells stood in quotes, where that tells a text from a number. */
  readonly isQuoted?: boolean;
  /** The facts that the format of the input knows, for the same format to write. */
  readonly native?: unknown;
}

/** The facts that are known of an array or a table before its first row. */
export interface Layout {
  readonly type: ElementType;
  /** Lengths of the axes, outermost first. */
  readonly shape: readonly number[];
  /** Whether only the end tells how many rows there are; the first length is 0 until then. */
  readonly isOpen?: boolean;
  /** For a table, whose rows are the numbers of the columns that hold numbers. */
  readonly columns?: readonly Column[];
  /** Whether the columns have names that were stated. */
  readonly isNamed?: boolean;
  /** Whether an array lies with its first axis innermost. */
  readonly isFortranOrder?: boolean;
  /** The rest of a table whose rows are too long to have a list of columns. */
  readonly beside?: Beside;
}

/** The names and the other cells of a table of long rows. */
export interface Beside {
  /** The names of all columns, some at a time, where they were stated. */
  names?(): AsyncIterable<readonly string[]>;
  readonly columns: readonly BesideColumn[];
}

/** A column that is carried along beside long rows, which are so long that there are few of them. */
export interface BesideColumn {
  readonly name: string;
  /** Numbers of a row that stand before its cell. */
  readonly before: number;
  readonly cells: readonly string[];
  readonly isQuoted?: boolean;
}

/** Some rows, one after another. */
export interface Batch {
  readonly data: Numbers;
  /** Cells of the columns that are carried along, column by column. */
  readonly carried?: readonly (readonly Cell[])[];
  /** The same rows as the format that they come from has them, for the same format to write. */
  readonly native?: unknown;
}

/** An open file. */
export interface Source {
  readonly layout: Layout;
  /** The name of the array in its file. */
  readonly name?: string;
  /**
   * All elements in order. An array comes in runs of `step` elements, the last of which may be shorter; a table comes in whole
   * rows of about `step` elements.
   */
  batches(step: number): AsyncIterable<Batch>;
  /** Elements from..to, where the file can be read at any place. */
  read?(from: number, to: number): Promise<Numbers>;
  /** Where the elements lie in a file, for those who read it themselves. */
  readonly place?: Place;
  /** Delimited text, for those who read its pieces themselves. */
  readonly text?: DelimitedText;
  /** The columns that are carried along beside the elements that `read` reads. */
  carried?(): AsyncIterable<readonly (readonly Cell[])[]>;
  close?(): Promise<void>;
}

/** Elements in a file, one after another. */
export interface Place {
  readonly path: string;
  readonly start: number;
  readonly type: ElementType;
  readonly isBigEndian: boolean;
}

/** How a delimited text is read. */
export interface Dialect {
  /** The byte between cells, and that of the decimal point. */
  readonly delimiter: number;
  readonly decimal: number;
  readonly columns: readonly Column[];
  readonly isNamed: boolean;
  /** Whether an empty cell is NaN. */
  readonly isMissingNaN: boolean;
}

/** Bytes of whole rows, and the line of the file that they begin in. */
export interface Piece {
  readonly bytes: Buffer;
  readonly line: number;
}

/** The source of a delimited text; what it offers beside batches lets workers read pieces. */
export interface DelimitedText {
  readonly dialect: Dialect;
  pieces(): AsyncIterable<Piece>;
}

/** How rows are printed as delimited text. */
export interface Printed {
  readonly layout: Layout;
  readonly signs: { readonly delimiter: number; readonly decimal: number };
}

/** A file that is being written. */
export interface Writer {
  write(batch: Batch): Promise<void>;
  /** Completes the file. */
  end(): Promise<void>;
  /** Where the elements will lie, for those who write them themselves; `Sink.file.skip` then goes on after them. */
  readonly elements?: { readonly start: number };
  /** How rows are printed, for those who print them themselves and hand on the text. */
  readonly printed?: Printed;
}

/** The options of the command line that say how to read a file. */
export interface ReadOptions {
  /** The columns, or the tensor, to work on. */
  readonly columns?: string;
  readonly tensor?: string;
  readonly header?: boolean;
  readonly index?: boolean;
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly missing?: 'nan';
  /** Whether rows may be handed out in parts, and without a list of columns, where they are long. */
  readonly inParts?: boolean;
  /** Tells the reader what was taken for what. */
  readonly note: (text: Text) => void;
  /** Is told of a copy that is read, where one must be made. */
  readonly watch?: Watch;
}

export interface WriteOptions {
  readonly delimiter?: string | undefined;
  readonly decimal?: string | undefined;
  /** The name of the result, in formats whose arrays have names. */
  readonly name: string;
  readonly note: (text: Text) => void;
}

export interface Format {
  readonly name: string;
  readonly title: string;
  /** Whether it is bytes rather than text. */
  readonly isBinary: boolean;
  /** The content of such files: arrays of any number of axes, or tables. */
  readonly holds: 'arrays' | 'tables';
  /** The part in memory at a time: pieces, a group of rows, or pieces of a copy that waits until the shape is known. */
  readonly reads: 'pieces' | 'groups' | 'copied';
  /** Whether a pipe is read in order, or copied first, because the facts that are needed first stand at the end. */
  readonly readsPipes: 'in order' | 'copied';
  /** Whether columns that are carried along have a place. */
  readonly carries: boolean;
  /** What of long rows is written in parts: their numbers, or all that stands beside them, too. */
  readonly writesParts: false | 'numbers' | 'all';
  /** Whether an array may lie with its first axis innermost. */
  readonly keepsOrder?: boolean;
  /** Whether what comes first in a file says how many rows there are, and whether that can be corrected at the end. */
  readonly needsShape?: 'first' | 'corrected';
  open(input: Input, options: ReadOptions): Promise<Source>;
  create(sink: Sink, layout: Layout, options: WriteOptions): Promise<Writer>;
}
