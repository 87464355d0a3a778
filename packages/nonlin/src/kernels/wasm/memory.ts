// The memory that kernels work in: one of fixed size, into which tiles of the caller's arrays are copied; and arenas, whose arrays need
// no copy.

import { describe } from '../../arrays/index.ts';
import { MOST_CELLS, PER_CELL } from '../../compiler/tableForm.ts';
import { createMemory, type Memory } from './webassembly.ts';

/** Elements of a tile. Longer calls would stay in the engine's baseline compiler, which does not replace running code. */
export const TILE = 16384;
/** Elements of a row that fits into an area of the staging memory. Longer rows have a memory of their own. */
export const LONGEST_ROW = 65536;

const PAGE = 65536;
/** Room before the first area: the state of reductions, and the offset of the staging areas. */
const HEAD = 8192;
/** Elements beyond the last that a kernel may touch, in bytes. */
const PADDING = 256;
/** Bytes of an area that has room for a number of elements. */
const areaOf = (elements: number): number => elements * 8 + PADDING;
/** x, g, y and up to four stored rows: SoLU's gradient has as many. */
export const AREAS = 7;

export interface Staging {
  readonly memory: Memory;
  readonly float32: Float32Array;
  readonly float64: Float64Array;
  /** Elements that an area holds. */
  readonly room: number;
}

/** Tables at the end of each memory, and the bytes of one. */
export const TABLES = 16;
export const TABLE = PER_CELL * 4 * MOST_CELLS;

/** Where table i lies. */
export const tableAt = (memory: Memory, i: number): number => memory.buffer.byteLength - (TABLES - i) * TABLE;

function createStaging(room: number): Staging {
  const memory = createMemory(Math.ceil((HEAD + AREAS * areaOf(room) + TABLES * TABLE) / PAGE));
  return {
    memory,
    float32: new Float32Array(memory.buffer),
    float64: new Float64Array(memory.buffer),
    room,
  };
}

let staging: Staging | undefined;

/** The staging memory. It never grows, so views of it stay valid; pages that are not touched take no room. */
export function stagingMemory(): Staging {
  staging ??= createStaging(LONGEST_ROW);
  return staging;
}

/** The bytes of a memory that keep the state of reductions between the tiles of a row, or between passes over several rows. */
export const STATE = HEAD / 2;
export const stateIn = (memory: Memory): Uint8Array => new Uint8Array(memory.buffer, 0, STATE);

/** Elements that an area may hold: beyond, all areas take more than the 4 GiB that WebAssembly can address. */
const MOST_ROOM = 67108864;
let long: WeakRef<Staging> | undefined;

/**
 * A staging memory whose areas have room for a number of elements; undefined if the engine has no such memory. A memory for rows beyond
 * LONGEST_ROW is kept until the engine needs its room.
 */
export function stagingFor(room: number): Staging | undefined {
  if (room <= LONGEST_ROW) return stagingMemory();
  const known = long?.deref();
  if (known && known.room >= room) return known;
  if (room > MOST_ROOM) return undefined;
  const made = stagingOrNone(powerOfTwo(room));
  long = made && new WeakRef(made);
  return made;
}

/** The least power of two that is not below n. */
function powerOfTwo(n: number): number {
  let power = LONGEST_ROW;
  while (power < n) power *= 2;
  return power;
}

/** An engine that is short of addresses refuses a memory with a RangeError. */
function stagingOrNone(room: number): Staging | undefined {
  try {
    return createStaging(room);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The address of a staging area for data that is copied to or from byte `offset` of the caller's buffer. Where both
 * addresses agree modulo 4096, copies ran 15 times slower on AMD Zen 3, which mistakes them for dependent. Buffers of their own pages
 * begin at or shortly after one, so half a page away is far enough; those that lie elsewhere rarely agree.
 */
export const areaAt = (area: number, offset = 0, room = LONGEST_ROW): number =>
  STATE + ((offset + 2048) & 4080) + area * areaOf(room);

/** Stored rows that an arena has room for, each of a tile: they lie at its end. */
const SCRATCH_ROW = TILE * 8 + PADDING;
const SCRATCH = (AREAS - 3) * SCRATCH_ROW;
/** Lists of a tile of float32 numbers, where rows are stored otherwise. */
const LIST = TILE * 4 + 64;

/** Where list i lies, in the staging memory or in that of an arena. */
export const listAt = (memory: Memory, i: number): number =>
  (memory === staging?.memory ? areaAt(3) : scratchAt(memory, 0)) + i * LIST;

/** Where stored row s lies in the memory of an arena. */
export const scratchAt = (memory: Memory, s: number): number =>
  tableAt(memory, 0) - SCRATCH + s * SCRATCH_ROW;

const arenas = new WeakMap<ArrayBufferLike, Memory>();

/** The memory that an array lies in if an arena handed it out. */
export const memoryOf = (data: unknown): Memory | undefined =>
  ArrayBuffer.isView(data) ? arenas.get(data.buffer) : undefined;

/** Room for float arrays that kernels use without copying. */
export interface Arena {
  /** Bytes in all, and not yet handed out. */
  readonly bytes: number;
  readonly free: number;
  /** Returns an array of zeros. */
  float32(length: number): Float32Array<ArrayBuffer>;
  float64(length: number): Float64Array<ArrayBuffer>;
  /** Takes everything back. Arrays handed out before will share room with later ones. */
  reset(): void;
}

const ALIGNMENT = 64;
const MAX_BYTES = 4294967296 - 8 * PAGE - TABLES * TABLE;

/**
 * Makes an arena of at least this size in bytes. It never grows.
 *
 * @example
 * const x = createArena(4096).float32(8).fill(-1);
 * relu(x, { out: x })[0]; // 0
 */
export function createArena(bytes: number): Arena {
  if (!Number.isSafeInteger(bytes) || bytes < 1 || bytes > MAX_BYTES) {
    throw new RangeError(`bytes: expected a whole number from 1 to ${MAX_BYTES}, not ${describe(bytes)}`);
  }
  // The state of reductions lies at the beginning, stored rows and tables at the end.
  const pages = Math.ceil((HEAD + bytes + SCRATCH + TABLES * TABLE) / PAGE);
  const memory = createMemory(pages);
  arenas.set(memory.buffer, memory);
  const end = scratchAt(memory, 0);
  let next = HEAD;
  const take = (length: number, size: number): number => {
    if (!Number.isSafeInteger(length) || length < 0)
      throw new RangeError(`length: expected a whole number from 0 on, not ${describe(length)}`);
    const at = next;
    if (at + length * size > end)
      throw new RangeError(
        `length: ${length} elements take ${length * size} bytes, and the arena has ${end - at} left`,
      );
    next = Math.min(end, Math.ceil((at + length * size) / ALIGNMENT) * ALIGNMENT);
    return at;
  };
  return {
    bytes: end - HEAD,
    get free() {
      return end - next;
    },
    float32: length => new Float32Array(memory.buffer, take(length, 4), length).fill(0),
    float64: length => new Float64Array(memory.buffer, take(length, 8), length).fill(0),
    reset: () => {
      next = HEAD;
    },
  };
}
